package dev.comanda.payment;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The part of Stripe's refund API that the service uses. */
public final class StubbedRefunds {

    private static final Map<String, String> REFUND_OF_KEY = new HashMap<>();
    private static final List<Map<String, Object>> REFUNDS = new ArrayList<>();

    private StubbedRefunds() {}

    /** The newest first, as Stripe lists them. */
    public static synchronized List<Map<String, Object>> of(String paymentId) {
        return REFUNDS.stream()
                .filter(refund -> paymentId.equals(refund.get("payment_intent")))
                .toList()
                .reversed();
    }

    /** Someone refunds in Stripe's dashboard. */
    public static synchronized String refundByHand(String paymentId, long cents) {
        return add(paymentId, cents, Map.of());
    }

    /** @param failure empty unless it failed */
    public static synchronized void setStatus(String refundId, String status, String failure) {
        REFUNDS.stream().filter(refund -> refundId.equals(refund.get("id"))).forEach(refund -> {
            refund.put("status", status);
            if (!failure.isEmpty()) {
                refund.put("failure_reason", failure);
            }
        });
    }

    static synchronized Map<String, Object> answer(HttpExchange call, Map<String, String> parameters) {
        return call.getRequestMethod().equals("POST")
                ? create(call.getRequestHeaders().getFirst("Idempotency-Key"), parameters)
                : list(call.getRequestURI());
    }

    private static Map<String, Object> list(URI uri) {
        return StubbedLists.parameter(uri, "payment_intent")
                .map(payment -> StubbedLists.page(uri, "/v1/refunds", of(payment)))
                .orElseGet(() -> StubbedLists.page(
                        uri,
                        "/v1/refunds",
                        REFUNDS.reversed().stream()
                                .map(StubbedRefunds::withPayment)
                                .toList()));
    }

    /** The payment is expanded. */
    private static Map<String, Object> withPayment(Map<String, Object> refund) {
        Map<String, Object> expanded = new HashMap<>(refund);
        expanded.put("payment_intent", StripeStub.paymentJson((String) refund.get("payment_intent")));
        return expanded;
    }

    /** The sum of successful and pending refunds of a payment. */
    static synchronized long refundedOf(String paymentId) {
        return of(paymentId).stream()
                .filter(refund -> !"failed".equals(refund.get("status")))
                .mapToLong(refund -> (Long) refund.get("amount"))
                .sum();
    }

    private static Map<String, Object> create(String key, Map<String, String> parameters) {
        String payment = parameters.get("payment_intent");
        long amount = Long.parseLong(parameters.get("amount"));
        if (!REFUND_OF_KEY.containsKey(key) && amount > refundable(payment)) {
            return Map.of();
        }
        String id = REFUND_OF_KEY.computeIfAbsent(key, unseen -> add(payment, amount, metadataIn(parameters)));
        return REFUNDS.stream()
                .filter(refund -> id.equals(refund.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static long refundable(String payment) {
        return StripeStub.capturedBy(payment) - refundedOf(payment);
    }

    private static String add(String payment, long amount, Map<String, String> marks) {
        String id = "re_" + UUID.randomUUID();
        REFUNDS.add(new HashMap<>(Map.of(
                "id",
                id,
                "object",
                "refund",
                "amount",
                amount,
                "currency",
                "eur",
                "created",
                1_772_366_400L,
                "payment_intent",
                payment,
                "status",
                "succeeded",
                "metadata",
                marks)));
        return id;
    }

    private static Map<String, String> metadataIn(Map<String, String> parameters) {
        return Map.of(
                "order_id", parameters.get("metadata[order_id]"),
                "refund_id", parameters.get("metadata[refund_id]"),
                "installation", parameters.get("metadata[installation]"));
    }
}
