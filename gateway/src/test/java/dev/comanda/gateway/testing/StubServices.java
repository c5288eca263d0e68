package dev.comanda.gateway.testing;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * The four services behind the gateway, as far as a gateway can tell: each answers with its own name and remembers
 * what it was asked. A query {@code status=204} asks for an empty answer. Orders can be given, and held back.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    /** What a service was asked. */
    public record Seen(String service, String method, String uri, Map<String, List<String>> headers, byte[] body) {

        /** The first value of a header, whatever its case. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }
    }

    private final List<HttpServer> servers = new CopyOnWriteArrayList<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, String> orders = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final TestKeys keys = TestKeys.create();
    private Map<String, String> arguments = Map.of();
    private final List<RecordingService> recordingCarts = new ArrayList<>();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(keys.settings());
        settings.put("comanda.limits.exempt-addresses", "127.0.0.1");
        for (String service : List.of("menu", "cart", "order", "payment")) {
            settings.put("comanda." + service + "-urls", "http://127.0.0.1:" + listen(service));
        }
        for (int i = 0; i < Integer.parseInt(arguments.getOrDefault("recording-carts", "0")); i++) {
            recordingCarts.add(new RecordingService());
            settings.put(
                    "comanda.cart-urls",
                    recordingCarts.stream()
                            .map(cart -> "http://127.0.0.1:" + cart.port())
                            .collect(Collectors.joining(",")));
        }
        settings.put("comanda.public-origins", "http://localhost:8080,http://127.0.0.1:8080");
        settings.put("comanda.accounts.manager.role", "manager");
        settings.put("comanda.accounts.manager.password", "manager-secret");
        settings.put("comanda.accounts.kitchen.role", "kitchen");
        settings.put("comanda.accounts.kitchen.password", "kitchen:secret");
        settings.put("comanda.accounts.ada.role", "customer");
        settings.put("comanda.accounts.ada.password", "ada-secret");
        settings.put("mp.messaging.incoming.order-events.enabled", arguments.getOrDefault("kafka", "false"));
        // other parts of the test keep system properties below the same prefix
        settings.put("smallrye.config.mapping.validate-unknown", "false");
        settings.putAll(arguments);
        return settings;
    }

    /** The replicas that stand in for cart-service where the argument {@code recording-carts} says how many. */
    public List<RecordingService> recordingCarts() {
        return List.copyOf(recordingCarts);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(StubServices.class));
    }

    @Override
    public void stop() {
        held.values().forEach(CountDownLatch::countDown);
        servers.forEach(server -> server.stop(0));
        recordingCarts.forEach(RecordingService::close);
    }

    /** The keys that the gateway under test works with. */
    public TestKeys keys() {
        return keys;
    }

    /** What was asked so far, oldest first. */
    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The last thing that was asked. */
    public Seen last() {
        return seen.getLast();
    }

    /** Forgets what was asked. */
    public void forget() {
        seen.clear();
    }

    /** Lets order-service have this order, as JSON. */
    public void haveOrder(String orderId, String json) {
        orders.put(orderId, json);
    }

    /** Makes order-service think about this order until {@link #release}. */
    public void hold(String orderId) {
        held.put(orderId, new CountDownLatch(1));
    }

    /** Lets a held answer go; it tells what the order was when it was asked for. */
    public void release(String orderId) {
        requireNonNull(held.remove(orderId)).countDown();
    }

    /** Whether order-service was asked for this order. */
    public boolean wasAskedFor(String orderId) {
        return seen.stream().anyMatch(call -> call.uri().endsWith(orderId));
    }

    private int listen(String service) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> answer(service, exchange));
            server.start();
            servers.add(server);
            return server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(String service, HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().startsWith("/q/health")) {
            send(exchange, 200, "{}");
            exchange.close();
            return;
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        String uri = exchange.getRequestURI().toString();
        String orderId = uri.substring(uri.lastIndexOf('/') + 1);
        Optional<String> order = Optional.ofNullable(orders.get(orderId));
        seen.add(new Seen(service, exchange.getRequestMethod(), uri, Map.copyOf(exchange.getRequestHeaders()), body));
        awaitRelease(orderId);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Server", "stub");
        exchange.getResponseHeaders().set("Set-Cookie", "stub=1");
        if (uri.contains("status=")) {
            exchange.sendResponseHeaders(Integer.parseInt(uri.substring(uri.indexOf('=') + 1)), -1);
        } else if (uri.contains("00000000-0000")) {
            send(exchange, 404, "{}");
        } else {
            send(exchange, 200, order.orElse("{\"service\":\"%s\"}".formatted(service)));
        }
        exchange.close();
    }

    private void awaitRelease(String orderId) {
        try {
            CountDownLatch latch = held.get(orderId);
            if (latch != null) {
                latch.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
