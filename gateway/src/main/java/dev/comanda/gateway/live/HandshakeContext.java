package dev.comanda.gateway.live;

import io.quarkus.websockets.next.UserData;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.spi.context.storage.AccessMode;

/**
 * The Vert.x context of a handshake. The socket refers to it as long as it is open, and so to everything stored in it for the
 * request: ids, trace, the call to order-service.
 */
final class HandshakeContext {

    /** The user data of the connection that holds it. */
    static final UserData.TypedKey<HandshakeContext> KEY = new UserData.TypedKey<>("handshake");

    private final ContextInternal context;

    private HandshakeContext(ContextInternal context) {
        this.context = context;
    }

    /** The context of the current handshake. */
    static HandshakeContext current() {
        return new HandshakeContext(ContextInternal.current());
    }

    /** Removes what was stored; to be called once the handshake is complete. */
    void clear() {
        context.removeLocal(ContextInternal.LOCAL_MAP, AccessMode.CONCURRENT);
    }
}
