package dev.comanda.chaos.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Guests' calls to each service, through the gateway. */
final class RequestMix {

    private static final int SESSIONS = 60;
    private static final int TOO_MANY = 429;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_ORDER = "01a20362-0ca7-7d22-9bad-c391a1f64eff";

    private final URI gateway;
    private final Duration timeout;
    private final String line;
    private final List<Session> sessions = new ArrayList<>();

    private record Session(String cookie, String line) {}

    private RequestMix(URI gateway, Duration patience, String line) {
        this.gateway = gateway;
        this.timeout = patience;
        this.line = line;
    }

    /**
     * Makes the guests and their carts.
     *
     * @param patience how long each call waits for its answer
     */
    static RequestMix prepare(RunningSystem system, HttpClient client, Duration patience)
            throws IOException, InterruptedException {
        var gateway = system.address(Component.GATEWAY);
        var menu =
                client.send(HttpRequest.newBuilder(gateway.resolve("/api/menu")).build(), BodyHandlers.ofString());
        var dish = JSON.readTree(menu.body())
                .path("categories")
                .valueStream()
                .flatMap(category -> category.path("items").valueStream())
                .filter(item -> item.path("optionGroups").isEmpty())
                .findFirst()
                .orElseThrow();
        var line = "{\"itemId\": \"%s\", \"quantity\": 1}"
                .formatted(dish.path("id").asText());
        var requestMix = new RequestMix(gateway, patience, line);
        for (int number = 0; number < SESSIONS; number++) {
            requestMix.addSession(client);
        }
        return requestMix;
    }

    private void addSession(HttpClient client) throws IOException, InterruptedException {
        var answer = client.send(add().build(), BodyHandlers.ofString());
        while (answer.statusCode() == TOO_MANY) {
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = client.send(add().build(), BodyHandlers.ofString());
        }
        var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        var line = JSON.readTree(answer.body()).path("lines").path(0).path("lineId");
        sessions.add(new Session(cookie.split(";", 2)[0], line.asText()));
    }

    HttpRequest random(RandomGenerator random) {
        var session = sessions.get(random.nextInt(sessions.size()));
        return call(session, random).header("Cookie", session.cookie).build();
    }

    /** Weighted by how frequent calls are. Unknown orders make payment-service query its database. */
    private HttpRequest.Builder call(Session session, RandomGenerator random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> get("/api/menu");
            case 3, 4 -> get("/api/cart");
            case 5 -> get("/api/orders");
            case 6 -> get("/api/payments/" + NO_ORDER);
            default -> change(session, random.nextInt(1, 10));
        };
    }

    /** Nobody repeats it by himself, as it is no GET: each one that is lost is seen. */
    private HttpRequest.Builder change(Session session, int quantity) {
        return request("/api/cart/lines/" + session.line)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"quantity\": %d}".formatted(quantity)));
    }

    private HttpRequest.Builder add() {
        return request("/api/cart/add")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(line));
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(timeout);
    }
}
