package dev.comanda.gateway.live;

import io.quarkus.websockets.next.UserData;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.spi.context.storage.AccessMode;

/**
 * The Vert.x context of a handshake. Its socket refers to it as long as it is open, and with it to all that was kept for the
 * request: its ids, its place in the trace, its call to order-service.
 */
final class HandshakeContext {

    /** Where the upgrade's check leaves it for the socket. */
    static final UserData.TypedKey<HandshakeContext> KEY = new UserData.TypedKey<>("handshake");

    private final ContextInternal context;

    private HandshakeContext(ContextInternal context) {
        this.context = context;
    }

    /** The context of the handshake that is being checked. */
    static HandshakeContext current() {
        return new HandshakeContext(ContextInternal.current());
    }

    /** Forgets what was kept; the handshake must have been answered. */
    void clear() {
        context.removeLocal(ContextInternal.LOCAL_MAP, AccessMode.CONCURRENT);
    }
}
