package dev.comanda.chaos.guest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A server's response.
 *
 * @param body missing if it is no JSON
 */
record Answer(int status, JsonNode body, Optional<String> location) {

    String text(String field) {
        return body.path(field).asText();
    }

    boolean isSuccess() {
        return status >= 200 && status < 400;
    }

    /** Worth another try: too much at once, or something is away. */
    boolean isRetryable() {
        return status == 429 || status == 503 || status == 502 || status == 504;
    }
}
