package dev.comanda.payment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The part of Stripe's HTTP API that the service uses, with injectable faults. */
public final class StripeStub implements QuarkusTestResourceLifecycleManager {

    public static final String API_KEY = "sk_test_key";
    public static final String WEBHOOK_SECRET = "whsec_test";
    public static final String INSTALLATION = "installation-of-the-tests";

    /** A fault that affects every call. */
    public enum Fault {
        NONE,
        DOWN,
        RATE_LIMITED,
        RESPONSE_LOST,
        REFUSED
    }

    private static final Map<String, Map<String, String>> SESSIONS = new ConcurrentHashMap<>();
    private static final Map<String, String> SESSION_OF_KEY = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> PAYMENTS = new ConcurrentHashMap<>();
    private static final Set<String> REQUESTED_ORDERS = ConcurrentHashMap.newKeySet();
    private static volatile Fault fail = Fault.NONE;

    private final ObjectMapper json = new ObjectMapper();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::answer);
        server.start();
        return Map.of(
                "comanda.stripe.api-base",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "comanda.stripe.api-key",
                API_KEY,
                "comanda.stripe.webhook-secrets",
                "whsec_before," + WEBHOOK_SECRET,
                "comanda.public-url",
                "http://localhost:8080",
                "comanda.installation",
                INSTALLATION);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public static void fail(Fault next) {
        fail = next;
    }

    /** The parameters that a session was created with, and its state. */
    public static Map<String, String> session(String id) {
        return Map.copyOf(SESSIONS.get(id));
    }

    public static String sessionOf(UUID orderId) {
        return SESSIONS.entrySet().stream()
                .filter(session -> orderId.toString().equals(session.getValue().get("client_reference_id")))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
    }

    /** Whether a session was requested, successfully or not. */
    public static boolean hasRequestFor(UUID orderId) {
        return REQUESTED_ORDERS.contains(orderId.toString());
    }

    public static void pay(String sessionId) {
        setStatus(sessionId, "complete", "paid", "succeeded");
    }

    public static void payLater(String sessionId) {
        setStatus(sessionId, "complete", "unpaid", "processing");
    }

    public static void failLater(String sessionId) {
        setStatus(sessionId, "complete", "unpaid", "requires_payment_method");
    }

    /** @return the id of the payment that failed */
    public static String decline(String sessionId) {
        setStatus(sessionId, "open", "unpaid", "requires_payment_method");
        return "pi_" + sessionId;
    }

    public static void change(String sessionId, String parameter, String value) {
        SESSIONS.get(sessionId).put(parameter, value);
    }

    private static void setStatus(String sessionId, String status, String paymentStatus, String paymentIntentStatus) {
        Map<String, String> session = SESSIONS.get(sessionId);
        session.put("status", status);
        session.put("payment_status", paymentStatus);
        PAYMENTS.compute(
                "pi_" + sessionId,
                (id, before) -> Map.of(
                        "status", paymentIntentStatus,
                        "session", sessionId,
                        "created",
                                before == null
                                        ? "" + Instant.now().getEpochSecond()
                                        : requireNonNull(before.get("created"))));
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        Map<String, String> parameters = parametersOf(call);
        REQUESTED_ORDERS.add(parameters.getOrDefault("client_reference_id", ""));
        switch (fail) {
            case DOWN -> error(call, 500, "api_error");
            case RATE_LIMITED -> error(call, 429, "rate_limit_error");
            case REFUSED -> error(call, 400, "invalid_request_error");
            case RESPONSE_LOST -> {
                route(call, path, parameters);
                call.close();
            }
            case NONE -> {
                if (("Bearer " + API_KEY).equals(call.getRequestHeaders().getFirst("Authorization"))) {
                    send(call, route(call, path, parameters));
                } else {
                    error(call, 401, "invalid_request_error");
                }
            }
        }
    }

    private Map<String, Object> route(HttpExchange call, String path, Map<String, String> parameters) {
        String[] parts = path.substring("/v1/".length()).split("/", -1);
        if (parts[0].equals("payment_intents")) {
            return parts.length == 1 ? payments(call) : paymentJson(parts[1]);
        }
        if (parts[0].equals("refunds")) {
            return StubbedRefunds.answer(call, parameters);
        }
        if (parts.length == 2) {
            return sessionJson(create(call.getRequestHeaders().getFirst("Idempotency-Key"), parameters));
        }
        return parts.length == 4 ? expire(parts[2]) : sessionJson(parts[2]);
    }

    private static String create(String key, Map<String, String> parameters) {
        return SESSION_OF_KEY.computeIfAbsent(key, unseen -> {
            String id = "cs_test_" + UUID.randomUUID();
            Map<String, String> session = new ConcurrentHashMap<>(parameters);
            session.put("status", "open");
            session.put("payment_status", "unpaid");
            session.put("key", key);
            SESSIONS.put(id, session);
            return id;
        });
    }

    private static Map<String, Object> expire(String id) {
        Map<String, String> session = SESSIONS.get(id);
        boolean open = session != null && session.get("status").equals("open");
        if (open) {
            session.put("status", "expired");
        }
        return open ? sessionJson(id) : Map.of();
    }

    private static Map<String, Object> sessionJson(String id) {
        Map<String, String> session = SESSIONS.get(id);
        if (session == null) {
            return Map.of();
        }
        Map<String, Object> body = new HashMap<>(Map.of(
                "id", id,
                "object", "checkout.session",
                "url", "https://stripe.example/pay/" + id,
                "mode", session.get("mode"),
                "status", session.get("status"),
                "payment_status", session.get("payment_status"),
                "amount_total", totalOf(session),
                "currency", session.get("line_items[0][price_data][currency]"),
                "metadata", metadataOf(session, "metadata")));
        if (PAYMENTS.containsKey("pi_" + id)) {
            body.put("payment_intent", paymentJson("pi_" + id));
        }
        return body;
    }

    static Map<String, Object> paymentJson(String id) {
        Map<String, String> payment = PAYMENTS.get(id);
        if (payment == null) {
            return Map.of();
        }
        Map<String, Object> body = new HashMap<>(Map.of(
                "id",
                id,
                "object",
                "payment_intent",
                "status",
                payment.get("status"),
                "metadata",
                metadataOf(SESSIONS.get(payment.get("session")), "payment_intent_data[metadata]")));
        Map<String, String> session = SESSIONS.get(payment.get("session"));
        body.put("amount_received", payment.get("status").equals("succeeded") ? totalOf(session) : 0);
        body.put("currency", session.get("line_items[0][price_data][currency]"));
        body.put("created", Long.valueOf(requireNonNull(payment.get("created"))));
        body.put(
                "latest_charge",
                Map.of("id", "ch_" + id, "object", "charge", "amount_refunded", StubbedRefunds.refundedOf(id)));
        if (payment.get("status").equals("requires_payment_method")) {
            body.put("last_payment_error", Map.of("type", "card_error", "code", "card_declined"));
        }
        return body;
    }

    /** Its latest charge is always expanded. */
    private static Map<String, Object> payments(HttpExchange call) {
        List<Map<String, Object>> newestFirst = PAYMENTS.keySet().stream()
                .map(StripeStub::paymentJson)
                .sorted(Comparator.<Map<String, Object>, Long>comparing(payment -> (Long) payment.get("created"))
                        .reversed()
                        .thenComparing(payment -> (String) payment.get("id")))
                .toList();
        return StubbedLists.page(call.getRequestURI(), "/v1/payment_intents", newestFirst);
    }

    /** The captured amount of a payment; 0 if there is none. */
    static long capturedBy(String paymentId) {
        Map<String, String> payment = PAYMENTS.getOrDefault(paymentId, Map.of());
        return payment.getOrDefault("status", "").equals("succeeded")
                ? totalOf(SESSIONS.get(payment.get("session")))
                : 0;
    }

    private static long totalOf(Map<String, String> session) {
        long total = 0;
        for (int i = 0; session.containsKey("line_items[%d][quantity]".formatted(i)); i++) {
            total += Long.parseLong(session.get("line_items[%d][quantity]".formatted(i)))
                    * Long.parseLong(session.get("line_items[%d][price_data][unit_amount]".formatted(i)));
        }
        return total;
    }

    private static Map<String, String> metadataOf(Map<String, String> session, String prefix) {
        return Map.of(
                "order_id", session.get(prefix + "[order_id]"),
                "installation", session.get(prefix + "[installation]"));
    }

    private static Map<String, String> parametersOf(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')),
                        pair -> pair.substring(pair.indexOf('=') + 1),
                        (first, second) -> second));
    }

    private void send(HttpExchange call, Map<String, Object> body) throws IOException {
        if (body.isEmpty()) {
            boolean known = SESSIONS.keySet().stream()
                    .anyMatch(id -> call.getRequestURI().getPath().contains(id));
            error(call, known ? 400 : 404, "invalid_request_error");
        } else {
            send(call, 200, body);
        }
    }

    private void error(HttpExchange call, int status, String type) throws IOException {
        send(call, status, Map.of("error", Map.of("type", type, "message", "injected by the test")));
    }

    private void send(HttpExchange call, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
