package dev.comanda.payment;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Webhooks as Stripe writes them, as far as they are read. */
public final class WebhookTexts {

    private WebhookTexts() {}

    public static byte[] event(String type, String objectId) {
        return event("evt_" + UUID.randomUUID(), type, objectId);
    }

    public static byte[] event(String id, String type, String objectId) {
        return """
                {"id": "%s", "object": "event", "type": "%s", "livemode": false,
                 "data": {"object": {"id": "%s", "metadata": {}}}}
                """.formatted(id, type, objectId).getBytes(StandardCharsets.UTF_8);
    }
}
