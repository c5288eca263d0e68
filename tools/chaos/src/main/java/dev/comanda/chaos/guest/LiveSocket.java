package dev.comanda.chaos.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket of an order. */
final class LiveSocket implements AutoCloseable {

    private static final Duration LONGEST_HANDSHAKE = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CompletableFuture<WebSocket> opening;
    private final CompletableFuture<Void> end;

    private LiveSocket(CompletableFuture<WebSocket> opening, CompletableFuture<Void> end) {
        this.opening = opening;
        this.end = end;
    }

    /** @param versions gets each received version */
    static LiveSocket open(HttpClient client, URI address, String cookie, LongConsumer versions) {
        var end = new CompletableFuture<Void>();
        var opening = client.newWebSocketBuilder()
                .connectTimeout(LONGEST_HANDSHAKE)
                .header("Cookie", cookie)
                .buildAsync(address, new Listener(versions, end));
        return new LiveSocket(opening, end);
    }

    /** False if it was refused or timed out. */
    boolean awaitOpen() throws InterruptedException {
        try {
            opening.get();
            return true;
        } catch (ExecutionException refused) {
            return false;
        }
    }

    /** Returns when the server has closed it, or the connection broke. */
    void awaitEnd() throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Breaks off, whatever state it is in. */
    @Override
    public void close() {
        var _ = opening.thenAccept(WebSocket::abort);
    }

    private record Listener(LongConsumer versions, CompletableFuture<Void> end, StringBuilder message)
            implements WebSocket.Listener {

        Listener(LongConsumer versions, CompletableFuture<Void> end) {
            this(versions, end, new StringBuilder());
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                read(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void read(String text) {
            try {
                var version = JSON.readTree(text).path("version");
                if (version.isIntegralNumber()) {
                    versions.accept(version.asLong());
                }
            } catch (JsonProcessingException noNews) {
                // another message of the gateway
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            end.complete(null);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            end.complete(null);
        }
    }
}
