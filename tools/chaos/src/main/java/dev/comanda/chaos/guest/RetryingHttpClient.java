package dev.comanda.chaos.guest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An HTTP client of one caller that retries unanswered and temporarily refused requests. */
final class RetryingHttpClient {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String COOKIE = "comanda_session=";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final History history;
    private final @Nullable String credentials;
    private volatile @Nullable String cookie;

    /** @param credentials of somebody who works here; null for guests, who get a session */
    RetryingHttpClient(HttpClient client, History history, @Nullable String credentials) {
        this.client = client;
        this.history = history;
        this.credentials = credentials;
    }

    Optional<Answer> get(URI address) throws InterruptedException {
        return sendWithRetries(request(address).GET());
    }

    /** Asks once only, for somebody who will ask again anyway. */
    Optional<Answer> getOnce(URI address) throws InterruptedException {
        return sendOnce(request(address).GET().build());
    }

    /** The session that was given to this caller; empty before there is one. */
    String cookie() {
        var known = cookie;
        return known == null ? "" : known;
    }

    /** @param key makes a repetition harmless */
    Optional<Answer> post(URI address, @Nullable String json, String key) throws InterruptedException {
        var request = request(address).header("Idempotency-Key", key);
        return sendWithRetries(
                json == null
                        ? request.POST(BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Optional<Answer> put(URI address, String json) throws InterruptedException {
        return sendWithRetries(
                request(address).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Optional<Answer> delete(URI address) throws InterruptedException {
        return sendWithRetries(request(address).DELETE());
    }

    Optional<Answer> postForm(URI page, String form) throws InterruptedException {
        return sendWithRetries(HttpRequest.newBuilder(page)
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(REQUEST_TIMEOUT);
        if (credentials != null) {
            request.header("Authorization", credentials);
        } else if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    /** Empty if there was no answer, or none but refusals for now, for longer than anybody waits. */
    private Optional<Answer> sendWithRetries(HttpRequest.Builder builder) throws InterruptedException {
        var request = builder.build();
        var end = Instant.now().plus(TOTAL_TIMEOUT);
        while (Instant.now().isBefore(end)) {
            var answer = sendOnce(request);
            if (answer.isPresent() && !answer.get().isRetryable()) {
                return answer.filter(this::isNoServerError);
            }
            Thread.sleep(PAUSE);
        }
        history.add(new ClientObservation.GaveUp(
                request.method() + " " + request.uri().getPath()));
        return Optional.empty();
    }

    private Optional<Answer> sendOnce(HttpRequest request) throws InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            storeCookie(response);
            var answer = new Answer(response.statusCode(), json(response.body()), location(response));
            if (response.statusCode() == 500) {
                history.add(new ClientObservation.ServerError(
                        request.method() + " " + request.uri().getPath(), response.statusCode(), response.body()));
            }
            return Optional.of(answer);
        } catch (IOException unanswered) {
            return Optional.empty();
        }
    }

    private boolean isNoServerError(Answer answer) {
        return answer.status() != 500;
    }

    private void storeCookie(HttpResponse<String> response) {
        response.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(COOKIE))
                .findFirst()
                .ifPresent(header -> cookie = header.split(";", 2)[0]);
    }

    private static Optional<String> location(HttpResponse<String> response) {
        return response.headers().firstValue("Location");
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException page) {
            return MissingNode.getInstance();
        }
    }
}
