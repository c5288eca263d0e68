package dev.comanda.sandbox.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comanda.sandbox.stripe.Json;
import org.jspecify.annotations.Nullable;

/** A refusal in Stripe's form: {@code {"error":{"type","code","param","message"}}}. */
final class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final String INVALID_REQUEST = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;
    private final boolean isFinal;

    private ApiError(
            int status, String type, @Nullable String code, @Nullable String param, String message, boolean decided) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.isFinal = decided;
    }

    /** A parameter that can never be right; an idempotency key does not keep this answer. */
    static ApiError invalidParam(@Nullable String code, String param, String message) {
        return new ApiError(400, INVALID_REQUEST, code, param, message, false);
    }

    /** A well-formed request that the state of things forbids. */
    static ApiError refused(@Nullable String code, @Nullable String param, String message) {
        return new ApiError(400, INVALID_REQUEST, code, param, message, true);
    }

    /** @param kind Stripe's name for the kind of object, such as {@code payment_intent} */
    static ApiError missing(String kind, String id, String param) {
        String message = "No such %s: '%s'".formatted(kind, id);
        return new ApiError(404, INVALID_REQUEST, "resource_missing", param, message, true);
    }

    static ApiError unauthorized(String message) {
        return new ApiError(401, INVALID_REQUEST, null, null, message, false);
    }

    static ApiError keyReused(String message) {
        return new ApiError(400, "idempotency_error", null, null, message, false);
    }

    static ApiError keyInUse(String key) {
        String message = "There is currently another in-progress request using this idempotency key: " + key;
        return new ApiError(409, INVALID_REQUEST, "idempotency_key_in_use", null, message, false);
    }

    static ApiError rateLimited() {
        return new ApiError(429, INVALID_REQUEST, "rate_limit", null, "Request rate limit exceeded.", false);
    }

    /** A refusal by HTTP itself, such as an unknown path. */
    static ApiError ofHttp(int status, String message) {
        return new ApiError(status, INVALID_REQUEST, null, null, message, false);
    }

    static ApiError internal() {
        return new ApiError(500, "api_error", null, null, "The sandbox failed; see its log.", false);
    }

    /** Whether the operation had begun, so that an idempotency key keeps this answer. */
    boolean isFinal() {
        return isFinal;
    }

    ApiResponse response() {
        return new ApiResponse(status, Json.write(new Body(new Detail(type, code, param, getMessage()))), false);
    }

    private record Body(Detail error) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Detail(
            String type,
            @Nullable String code,
            @Nullable String param,
            @Nullable String message) {}
}
