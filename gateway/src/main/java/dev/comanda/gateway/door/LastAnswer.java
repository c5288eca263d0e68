package dev.comanda.gateway.door;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;

/** The answer after which a connection is closed. */
public final class LastAnswer {

    private static final long LINGER_MILLIS = 1_000;

    private LastAnswer() {}

    /** Whether the client asks for it. The server itself understands {@code close} only where it stands alone. */
    static boolean isAskedFor(HttpServerRequest request) {
        return ListHeader.names(request, "Connection", "close");
    }

    /**
     * Closes the connection of a request that has been answered. Of a body that is still on its way it reads on for a moment,
     * without keeping anything: closing at once would reset the connection, and take the answer from the client.
     */
    public static void wasGivenTo(HttpServerRequest request) {
        if (request.isEnded()) {
            request.connection().close();
        } else {
            linger(request, request.connection());
        }
    }

    private static void linger(HttpServerRequest request, HttpConnection connection) {
        requireNonNull(Vertx.currentContext()).owner().setTimer(LINGER_MILLIS, late -> connection.close());
        request.handler(ignored -> {});
        request.endHandler(read -> connection.close());
        request.resume();
    }
}
