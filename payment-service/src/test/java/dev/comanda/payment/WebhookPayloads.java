package dev.comanda.payment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Payloads of Stripe's webhooks, reduced to the fields that are read. */
public final class WebhookPayloads {

    private WebhookPayloads() {}

    public static byte[] event(String type, String objectId) {
        return event("evt_" + UUID.randomUUID(), type, objectId);
    }

    /** An event about a refund. */
    public static byte[] refundEvent(String type, String paymentId) {
        return """
                {"id": "evt_%s", "object": "event", "type": "%s", "livemode": false,
                 "data": {"object": {"id": "re_1", "payment_intent": "%s", "metadata": {}}}}
                """.formatted(UUID.randomUUID(), type, paymentId).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] event(String id, String type, String objectId) {
        return """
                {"id": "%s", "object": "event", "type": "%s", "livemode": false,
                 "data": {"object": {"id": "%s", "metadata": {}}}}
                """.formatted(id, type, objectId).getBytes(StandardCharsets.UTF_8);
    }
}
