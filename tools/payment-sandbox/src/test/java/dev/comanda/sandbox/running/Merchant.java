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

/** The other end of the webhooks: verifies each with Stripe's own client and remembers it; can be out of order. */
public final class Merchant implements AutoCloseable {

    public static final String SECRET = "whsec_of_the_tests";

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean outOfOrder;

    private Merchant(HttpServer server) {
        this.server = server;
    }

    /** One verified try, and what it was answered. */
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

    /** Answers every delivery with 500 from now on, or no longer. */
    public void outOfOrder(boolean from) {
        outOfOrder = from;
    }

    /** How many deliveries were not signed as they should be. */
    public int refused() {
        return refused.get();
    }

    /** Every delivery that was about {@code objectId}, the first first. */
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
            int answer = outOfOrder ? 500 : 200;
            deliveries.add(new Delivery(event, signature, answer));
            return answer;
        } catch (SignatureVerificationException e) {
            refused.incrementAndGet();
            return 400;
        }
    }
}
