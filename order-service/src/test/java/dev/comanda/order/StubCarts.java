package dev.comanda.order;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A cart service that answers what a test tells it to, and nothing (500) once that is used up. */
public class StubCarts implements QuarkusTestResourceLifecycleManager {

    private record Answer(int status, String body) {}

    /** The body and the token of each request that came. */
    public record Request(String path, String body, String authorization) {}

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        return Map.of(
                "quarkus.rest-client.cart.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StubCarts.class));
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public void forget() {
        silence.countDown();
        silence = new CountDownLatch(0);
        answers.clear();
        requests.clear();
    }

    public void answer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** Takes requests and answers none until it is told to forget. */
    public void hang() {
        silence = new CountDownLatch(1);
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestURI().getPath(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        awaitVoice();
        Answer answer = answers.isEmpty() ? new Answer(500, "{}") : answers.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitVoice() {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
