package dev.comanda.systemtests.people;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The live connection of one order and its messages. */
public final class LiveSocket implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Messages messages = new Messages();
    private final WebSocket socket;

    private LiveSocket(URI address, @Nullable String cookie, @Nullable String authorization) {
        var builder = CLIENT.newWebSocketBuilder();
        if (cookie != null) {
            builder.header("Cookie", cookie);
        }
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        this.socket = builder.buildAsync(address, messages).join();
    }

    static LiveSocket open(URI gateway, String path, @Nullable String cookie, @Nullable String authorization) {
        return new LiveSocket(URI.create(gateway.toString().replaceFirst("^http", "ws") + path), cookie, authorization);
    }

    static int refusal(URI gateway, String path, @Nullable String cookie, @Nullable String authorization) {
        try (var unexpected = open(gateway, path, cookie, authorization)) {
            throw new AssertionError("the upgrade was not refused: " + unexpected.messages());
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw failure;
        }
    }

    private List<JsonNode> messages() {
        return List.copyOf(messages.received);
    }

    /** The versions received so far, in order. */
    public List<Long> versions() {
        return messages().stream()
                .map(message -> message.path("version").asLong())
                .toList();
    }

    /** Waits for the first message. */
    public JsonNode first() {
        await("a first message").until(() -> !messages.received.isEmpty());
        return messages.received.getFirst();
    }

    /** Waits for the message with this status. */
    public JsonNode awaitStatus(String status) {
        await("a message with status " + status)
                .until(() ->
                        messages().stream().anyMatch(message -> status(message).equals(status)));
        return messages().stream()
                .filter(message -> status(message).equals(status))
                .findFirst()
                .orElseThrow();
    }

    private static String status(JsonNode message) {
        return message.path("status").asText();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Messages implements WebSocket.Listener {

        private static final ObjectMapper JSON = new ObjectMapper();

        private final List<JsonNode> received = new CopyOnWriteArrayList<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                received.add(parse(parts.toString()));
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private static JsonNode parse(String text) {
            try {
                return JSON.readTree(text);
            } catch (IOException noJson) {
                throw new UncheckedIOException(text, noJson);
            }
        }
    }
}
