package dev.comanda.gateway.problem;

import dev.comanda.gateway.limit.RateLimiter.Exceeded;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Creates the problems of the gateway itself. */
@Singleton
public final class Problems {

    /** Long enough for a service to restart, short enough for a waiting guest. */
    public static final String RETRY_AFTER_SECONDS = "2";

    private final ProblemCatalogue catalogue;
    /** Created once, as they are sent under overload. */
    private final Problem overloaded;

    private final Problem noResponse;
    private final Problem tooManyConcurrentCalls;

    Problems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
        this.overloaded = unavailable("There are more calls than can be processed right now.");
        this.noResponse = unavailable("A part of the system does not respond.");
        this.tooManyConcurrentCalls = tooMany("You have too many concurrent calls.");
    }

    /** The request is invalid or ambiguous. */
    public Problem malformed(String detail) {
        return plain("malformed", detail);
    }

    /** The caller is anonymous. */
    public Problem unauthenticated() {
        return plain(
                "unauthenticated", "This needs a session. The first change, such as adding to the cart, starts one.");
    }

    /** The user name or the password is wrong. */
    public Problem wrongCredentials() {
        return with(
                "unauthenticated",
                "The user name or the password is wrong.",
                Map.of("WWW-Authenticate", "Basic realm=\"Comanda\", charset=\"UTF-8\""));
    }

    /** The request comes from a page of another origin. */
    public Problem foreignOrigin() {
        return plain("origin", "The Origin of this request is not one of this site's.");
    }

    /** There is no such path. */
    public Problem notFound() {
        return plain("not-found", "Nothing is found at this address.");
    }

    /** The path does not accept this method. */
    public Problem methodNotAllowed(Collection<?> allowed) {
        String methods = allowed.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return with("method-not-allowed", "This address answers to " + methods + ".", Map.of("Allow", methods));
    }

    /** The client uses another version of WebSocket. */
    public Problem unknownSocketVersion(String known) {
        return with(
                "malformed", "Sec-WebSocket-Version must be " + known + ".", Map.of("Sec-WebSocket-Version", known));
    }

    /** The body has an unsupported media type, charset or encoding. */
    public Problem unsupportedMediaType() {
        return plain("unsupported-media-type", "A body must be application/json in UTF-8, and not compressed.");
    }

    /** The body exceeds {@code limit} bytes. The connection has to be closed, as the rest of the body is not read. */
    public Problem tooLarge(long limit) {
        return with("too-large", "The body may have at most " + limit + " bytes.", Map.of("Connection", "close"));
    }

    /** The request line is too long. */
    public Problem targetTooLong(String detail) {
        return plain("uri-too-long", detail);
    }

    /** The header section is too large. */
    public Problem headersTooLarge(String detail) {
        return plain("header-too-large", detail);
    }

    /** The client uses another version of HTTP. */
    public Problem unknownHttpVersion(String detail) {
        return plain("http-version", detail);
    }

    /** The request, or its body, did not arrive in time. */
    public Problem tooSlow(String detail) {
        return with("request-timeout", detail, Map.of("Connection", "close"));
    }

    /** The caller exceeds a limit. */
    public Problem tooMany(String detail) {
        return with("too-many-requests", detail, Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }

    /** The caller has too many concurrent calls. */
    public Problem tooManyConcurrentCalls() {
        return tooManyConcurrentCalls;
    }

    /** The caller or its address exceeds a rate. The headers are those of draft-ietf-httpapi-ratelimit-headers. */
    public Problem tooMany(Exceeded exceeded) {
        String name = '"' + exceeded.policy() + '"';
        long window = exceeded.rate().period().toSeconds();
        long wait = seconds(exceeded.delay());
        return with(
                "too-many-requests",
                "At most %d calls in %d s are accepted; the next one in %d s."
                        .formatted(exceeded.rate().count(), window, wait),
                Map.of(
                        "Retry-After", Long.toString(wait),
                        "RateLimit-Policy",
                                "%s;q=%d;w=%d".formatted(name, exceeded.rate().count(), window),
                        "RateLimit", "%s;r=0;t=%d".formatted(name, wait)));
    }

    /** There were too many wrong passwords. */
    public Problem tooManyAttempts(Duration wait) {
        return with(
                "too-many-requests",
                "Too many wrong passwords; the next one is checked in %d s.".formatted(seconds(wait)),
                Map.of("Retry-After", Long.toString(seconds(wait))));
    }

    /** A service, or a resource of the gateway, is unavailable at the moment. */
    public Problem unavailable(String detail) {
        return with("unavailable", detail, Map.of("Retry-After", RETRY_AFTER_SECONDS));
    }

    /** A service is overloaded. */
    public Problem overloaded() {
        return overloaded;
    }

    /** A service did not respond. */
    public Problem noResponse() {
        return noResponse;
    }

    /** A bug; the log has the details. */
    public Problem internal() {
        return plain("internal", "Something went wrong on our side.");
    }

    /** For Retry-After: whole seconds, at least 1. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private Problem plain(String name, String detail) {
        return with(name, detail, Map.of());
    }

    private Problem with(String name, String detail, Map<String, String> headers) {
        return new Problem(catalogue.get(name), detail, headers);
    }
}
