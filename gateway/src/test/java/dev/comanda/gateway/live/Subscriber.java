package dev.comanda.gateway.live;

import static java.util.Objects.requireNonNull;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of the live relay that keeps all it is told. */
final class Subscriber implements WebSocket.Listener {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<JsonObject> messages = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();

    /** Begins to open a socket, with headers as name, value, name, value … */
    static Opening open(URI gateway, String path, String... headers) {
        var watcher = new Subscriber();
        var builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        URI address = URI.create("ws://" + gateway.getAuthority() + path);
        return new Opening(watcher, builder.buildAsync(address, watcher));
    }

    List<Long> versions() {
        return messages.stream().map(message -> message.getLong("version")).toList();
    }

    List<JsonObject> messages() {
        return messages;
    }

    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(new JsonObject(partial.toString()));
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        closed.complete(-1);
    }

    /** A socket that may open, or be refused. */
    record Opening(Subscriber watcher, CompletableFuture<WebSocket> socket) {

        Subscriber opened() {
            socket.join();
            return watcher;
        }

        int refusedWith() {
            try {
                socket.join().abort();
                return 101;
            } catch (CompletionException refused) {
                return ((WebSocketHandshakeException) requireNonNull(refused.getCause()))
                        .getResponse()
                        .statusCode();
            }
        }
    }
}
