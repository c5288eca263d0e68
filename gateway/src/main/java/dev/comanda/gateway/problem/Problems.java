package dev.comanda.gateway.problem;

import dev.comanda.gateway.limit.RateLimiter.Exceeded;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The refusals the gateway makes itself. */
@Singleton
public final class Problems {

    /** Seconds; long enough for a restarted service to be back, short enough for a waiting guest. */
    public static final String SOON = "2";

    private final ProblemCatalogue catalogue;
    /** These are for when there is no time to write. */
    private final Problem overloaded;

    private final Problem unanswered;
    private final Problem tooManyAtOnce;

    Problems(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
        this.overloaded = unavailable("There is more to do than can be done right now.");
        this.unanswered = unavailable("A part of the system does not answer.");
        this.tooManyAtOnce = tooMany("You have as many calls under way as one caller may.");
    }

    /** The request cannot be read in one way only. */
    public Problem malformed(String detail) {
        return plain("malformed", detail);
    }

    /** The caller did not say who it is. */
    public Problem unauthenticated() {
        return plain(
                "unauthenticated", "This needs a session. A first change, such as adding to the cart, starts one.");
    }

    /** The caller's name or password is wrong. */
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

    /** The path exists, with other methods. */
    public Problem methodNotAllowed(Collection<?> allowed) {
        String methods = allowed.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
        return with("method-not-allowed", "This address answers to " + methods + ".", Map.of("Allow", methods));
    }

    /** The client speaks another version of WebSocket. */
    public Problem unknownSocketVersion(String known) {
        return with(
                "malformed", "Sec-WebSocket-Version must be " + known + ".", Map.of("Sec-WebSocket-Version", known));
    }

    /** The body is not what the API reads. */
    public Problem unsupportedMediaType() {
        return plain("unsupported-media-type", "A body must be application/json in UTF-8, and not compressed.");
    }

    /** The body exceeds {@code limit} bytes. To be followed by closing the connection, whose rest nobody will read. */
    public Problem tooLarge(long limit) {
        return with("too-large", "The body may have at most " + limit + " bytes.", Map.of("Connection", "close"));
    }

    /** The request line is longer than it may be. */
    public Problem targetTooLong(String detail) {
        return plain("uri-too-long", detail);
    }

    /** The header section is larger than it may be. */
    public Problem headersTooLarge(String detail) {
        return plain("header-too-large", detail);
    }

    /** The client speaks another version of HTTP. */
    public Problem unknownHttpVersion(String detail) {
        return plain("http-version", detail);
    }

    /** The request, or its body, did not arrive in time. */
    public Problem tooSlow(String detail) {
        return with("request-timeout", detail, Map.of("Connection", "close"));
    }

    /** The caller holds more than it may. */
    public Problem tooMany(String detail) {
        return with("too-many-requests", detail, Map.of("Retry-After", SOON));
    }

    /** The caller has more calls under way than it may. */
    public Problem tooManyAtOnce() {
        return tooManyAtOnce;
    }

    /** The caller, or its address, makes more calls than it may. The fields are those of draft-ietf-httpapi-ratelimit-headers. */
    public Problem tooMany(Exceeded exceeded) {
        String name = '"' + exceeded.policy() + '"';
        long window = exceeded.rate().period().toSeconds();
        long wait = seconds(exceeded.delay());
        return with(
                "too-many-requests",
                "At most %d calls in %d s are taken; the next one in %d s."
                        .formatted(exceeded.rate().count(), window, wait),
                Map.of(
                        "Retry-After", Long.toString(wait),
                        "RateLimit-Policy",
                                "%s;q=%d;w=%d".formatted(name, exceeded.rate().count(), window),
                        "RateLimit", "%s;r=0;t=%d".formatted(name, wait)));
    }

    /** Too many wrong passwords came before. */
    public Problem tooManyAttempts(Duration wait) {
        return with(
                "too-many-requests",
                "Too many wrong passwords; the next one is checked in %d s.".formatted(seconds(wait)),
                Map.of("Retry-After", Long.toString(seconds(wait))));
    }

    /** A service, or the gateway's own room, cannot be had at the moment. */
    public Problem unavailable(String detail) {
        return with("unavailable", detail, Map.of("Retry-After", SOON));
    }

    /** More calls come than a service can answer. */
    public Problem overloaded() {
        return overloaded;
    }

    /** A service gave no answer. */
    public Problem unanswered() {
        return unanswered;
    }

    /** A bug; the log knows more. */
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
