package dev.comanda.sandbox.stripe;

import org.jspecify.annotations.Nullable;

/** An event, with the object that it is about as it was then. */
public record EventJson(
        String id,
        String object,
        String apiVersion,
        long created,
        Data data,
        boolean livemode,
        int pendingWebhooks,
        Request request,
        String type) {

    public static EventJson of(String id, String type, long created, Object about, Request request) {
        return new EventJson(id, "event", ApiVersion.CURRENT, created, new Data(about), false, 1, request, type);
    }

    public record Data(Object object) {}

    /** The API request that caused it; both are null if it was a payer or the clock. */
    public record Request(@Nullable String id, @Nullable String idempotencyKey) {

        public static final Request NONE = new Request(null, null);
    }
}
