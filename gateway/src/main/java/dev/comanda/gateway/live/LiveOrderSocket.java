package dev.comanda.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/** The open WebSocket of one subscriber. It only sends; messages of clients are discarded by the ingress. */
@WebSocket(
        path = "/api/live/orders/{orderId}",
        endpointId = LiveOrderSocket.ID,
        // no messages are processed: the queue that keeps their order would cost a kilobyte per socket
        inboundProcessingMode = InboundProcessingMode.CONCURRENT)
class LiveOrderSocket {

    static final String ID = "live-order";

    private static final Logger LOG = Logger.getLogger(LiveOrderSocket.class);

    private final ObjectMapper json;

    LiveOrderSocket(ObjectMapper json) {
        this.json = json;
    }

    @OnOpen
    @NonBlocking
    Uni<Void> open(WebSocketConnection connection) {
        connection.userData().remove(HandshakeContext.KEY).clear();
        boolean opened = connection.userData().get(Subscription.KEY).open(message -> send(message, connection));
        // the handshake has timed out
        return opened ? Uni.createFrom().voidItem() : connection.close();
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        connection.userData().get(Subscription.KEY).end();
    }

    /** A client that violates the protocol, or disconnects, is no error of ours. */
    @OnError
    Uni<Void> fail(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("a WebSocket is closed: %s", failure.getMessage());
        return connection.isOpen()
                ? connection.close().onFailure().recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> send(LiveMessage message, WebSocketConnection connection) {
        try {
            return connection
                    .sendText(json.writeValueAsString(message))
                    .onFailure()
                    .call(() -> connection.close());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
