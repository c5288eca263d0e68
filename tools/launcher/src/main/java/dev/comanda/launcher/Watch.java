package dev.comanda.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./dev watch}: prints the messages of an order's WebSocket, one per line, until the server closes it.
 *
 * <p>Arguments: the socket's address, and a cookie jar as curl writes it with {@code --cookie-jar}.
 */
public final class Watch {

    private static final String HTTP_ONLY = "#HttpOnly_";

    private Watch() {}

    /** Ends with the exit code 1 if the socket is refused. */
    public static void main(String[] arguments) throws IOException {
        var address = URI.create(arguments[0]);
        var printer = new Printer();
        try (var client = HttpClient.newHttpClient()) {
            client.newWebSocketBuilder()
                    .header("Cookie", cookies(Path.of(arguments[1])))
                    .buildAsync(address, printer)
                    .join();
            printer.closed.join();
        } catch (CompletionException refused) {
            System.err.println(reason(refused.getCause()));
            System.exit(1);
        }
    }

    private static String reason(@Nullable Throwable failure) {
        return failure instanceof WebSocketHandshakeException handshake
                ? "The socket was refused with status "
                        + handshake.getResponse().statusCode() + "."
                : "The socket failed: " + failure;
    }

    /** The jar's lines have seven columns that tabs divide; the last two are name and value. */
    static String cookies(Path jar) throws IOException {
        try (Stream<String> lines = Files.lines(jar)) {
            return lines.filter(line -> !line.startsWith("#") || line.startsWith(HTTP_ONLY))
                    .map(line -> line.split("\t"))
                    .filter(columns -> columns.length == 7)
                    .map(columns -> columns[5] + "=" + columns[6])
                    .collect(Collectors.joining("; "));
        }
    }

    private static final class Printer implements WebSocket.Listener {

        private final CompletableFuture<Void> closed = new CompletableFuture<>();
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                System.out.println(message);
                message.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(null);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.completeExceptionally(failure);
        }
    }
}
