package dev.comanda.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * {@code ./dev dlq}: lists and replays dead letters. Prints the responses unchanged, one per line, in JSON.
 *
 * <p>Arguments: the gateway's address, the file of the manager's password, then {@code list [SERVICE]},
 * {@code show SERVICE LETTER} or {@code replay SERVICE LETTER}.
 */
public final class Dlq {

    private static final List<String> SERVICES = List.of("cart-service", "order-service", "payment-service");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STILL_REFUSED = "\"outcome\":\"refused\"";
    private static final int OK = 200;

    private final HttpClient client;
    private final URI gateway;
    private final String authorization;

    private Dlq(HttpClient client, URI gateway, String password) {
        this.client = client;
        this.gateway = gateway;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(("manager:" + password).getBytes(UTF_8));
    }

    /** Ends with the exit code 1 if anything was refused. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var password = Files.readString(Path.of(arguments[1])).strip();
        try (var client = HttpClient.newHttpClient()) {
            var dlq = new Dlq(client, URI.create(arguments[0]), password);
            if (!dlq.run(List.of(arguments).subList(2, arguments.length))) {
                System.exit(1);
            }
        }
    }

    private boolean run(List<String> command) throws IOException, InterruptedException {
        return switch (command.getFirst()) {
            case "list" -> list(command.size() > 1 ? command.subList(1, 2) : SERVICES);
            case "show" -> send(HttpRequest.newBuilder(letter(command)).GET());
            case "replay" ->
                send(HttpRequest.newBuilder(URI.create(letter(command) + "/replay"))
                        .POST(BodyPublishers.noBody()));
            default -> throw new IllegalArgumentException("dlq " + command);
        };
    }

    private boolean list(List<String> services) throws IOException, InterruptedException {
        var fine = true;
        for (var service : services) {
            fine &= send(HttpRequest.newBuilder(letters(service)).GET());
        }
        return fine;
    }

    private URI letters(String service) {
        return gateway.resolve("/api/dead-letters/" + service);
    }

    private URI letter(List<String> command) {
        return URI.create(letters(command.get(1)) + "/" + command.get(2));
    }

    private boolean send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(
                request.header("Authorization", authorization).timeout(PATIENCE).build(), BodyHandlers.ofString());
        var fine = isFine(answer);
        (answer.statusCode() == OK ? System.out : System.err).println(answer.body());
        return fine;
    }

    private static boolean isFine(HttpResponse<String> answer) {
        var isReplay = answer.request().method().equals("POST");
        return answer.statusCode() == OK && !(isReplay && answer.body().contains(STILL_REFUSED));
    }
}
