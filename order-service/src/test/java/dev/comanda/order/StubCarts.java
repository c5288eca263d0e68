package dev.comanda.order;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A stub of cart-service with scripted responses; answers 500 once they are used up. */
public class StubCarts implements QuarkusTestResourceLifecycleManager {

    private record Answer(int status, String body) {}

    /** A received request. */
    public record Request(String path, String body, String authorization, String requestId) {}

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<HttpServerResponse> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger abandoned = new AtomicInteger();
    private final Vertx vertx = Vertx.vertx();
    private volatile boolean hanging;

    @Override
    public Map<String, String> start() {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(this::handle)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of("quarkus.rest-client.cart.url", "http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StubCarts.class));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    public void reset() {
        hanging = false;
        answers.clear();
        requests.clear();
        for (HttpServerResponse waits = unanswered.poll(); waits != null; waits = unanswered.poll()) {
            answer(waits);
        }
        abandoned.set(0);
    }

    public void answer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** Accepts requests without answering until {@link #reset}. */
    public void hang() {
        hanging = true;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** How many requests the client cancelled before they were answered. */
    public int abandoned() {
        return abandoned.get();
    }

    private void handle(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            requests.add(new Request(
                    request.path(),
                    body.toString(),
                    String.valueOf(request.getHeader("Authorization")),
                    String.valueOf(request.getHeader("X-Request-Id"))));
            if (hanging) {
                unanswered.add(request.response());
                request.response().exceptionHandler(closed -> abandoned.incrementAndGet());
            } else {
                answer(request.response());
            }
        });
    }

    private void answer(HttpServerResponse response) {
        Answer next = answers.poll();
        Answer answer = next == null ? new Answer(500, "{}") : next;
        if (!response.closed()) {
            response.setStatusCode(answer.status())
                    .putHeader("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json")
                    .end(answer.body());
        }
    }
}
