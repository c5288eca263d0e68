package dev.comanda.sandbox.api;

import dev.comanda.sandbox.stripe.EventJson;
import dev.comanda.sandbox.stripe.Ids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** The API request at hand. */
@RequestScoped
class ApiRequest {

    /** The header that marks a retry of an earlier request. */
    static final String KEY = "Idempotency-Key";

    private final String requestId = Ids.request();
    private final long startedAt = System.nanoTime();
    private final HttpHeaders headers;

    ApiRequest(HttpHeaders headers) {
        this.headers = headers;
    }

    String requestId() {
        return requestId;
    }

    long milliseconds() {
        return (System.nanoTime() - startedAt) / 1_000_000;
    }

    @Nullable
    String idempotencyKey() {
        return headers.getHeaderString(KEY);
    }

    EventJson.Request cause() {
        return new EventJson.Request(requestId, idempotencyKey());
    }
}
