package dev.comanda.sandbox.running;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A webhook endpoint that verifies each delivery with Stripe's client and records it; it can be told to fail. */
public final class Merchant implements AutoCloseable {

    public static final String SECRET = "whsec_of_the_tests";

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean failing;

    private Merchant(HttpServer server) {
        this.server = server;
    }

    /** A verified delivery and the status of its response. */
    public record Delivery(Event event, String signature, int answer) {}

    public static Merchant open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Merchant merchant = new Merchant(server);
            server.createContext("/webhook", merchant::receive);
            server.start();
            return merchant;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:%d/webhook".formatted(server.getAddress().getPort());
    }

    /** Whether to answer every delivery with 500. */
    public void setFailing(boolean value) {
        failing = value;
    }

    /** The number of deliveries with an invalid signature. */
    public int refused() {
        return refused.get();
    }

    /** All deliveries about {@code objectId}, oldest first. */
    public List<Delivery> deliveriesAbout(String objectId) {
        return deliveries.stream()
                .filter(delivery -> delivery.event().toJson().contains("\"" + objectId + "\""))
                .toList();
    }

    /** The types of the events that were acknowledged about {@code objectId}. */
    public List<String> acknowledgedAbout(String objectId) {
        return deliveriesAbout(objectId).stream()
                .filter(delivery -> delivery.answer() == 200)
                .map(delivery -> delivery.event().getType())
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        String payload = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String signature = exchange.getRequestHeaders().getFirst("Stripe-Signature");
        exchange.sendResponseHeaders(answer(payload, signature), -1);
        exchange.close();
    }

    private int answer(String payload, String signature) {
        try {
            Event event = Webhook.constructEvent(payload, signature, SECRET);
            int answer = failing ? 500 : 200;
            deliveries.add(new Delivery(event, signature, answer));
            return answer;
        } catch (SignatureVerificationException e) {
            refused.incrementAndGet();
            return 400;
        }
    }
}
