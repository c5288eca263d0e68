package dev.comanda.gateway.ingress;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.ingress.http1.BadRequest;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Creates the responses to requests that cannot be parsed, and are refused before routing. */
@Singleton
final class BadRequests {

    private final Problems problems;
    private final SecurityHeaders securityHeaders;
    private final Map<BadRequest.Kind, Counter> counters = new EnumMap<>(BadRequest.Kind.class);

    BadRequests(Problems problems, SecurityHeaders securityHeaders, MeterRegistry registry) {
        this.problems = problems;
        this.securityHeaders = securityHeaders;
        for (BadRequest.Kind kind : BadRequest.Kind.values()) {
            counters.put(
                    kind,
                    Counter.builder("gateway.bad.requests")
                            .description("Requests that could not be parsed, and were refused before routing")
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    FullHttpResponse createResponse(BadRequest refusal) {
        requireNonNull(counters.get(refusal.kind())).increment();
        Problem problem = problem(refusal);
        byte[] body = ProblemJson.body(problem).getBytes();
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(body));
        securityHeaders.all().forEach(response.headers()::set);
        response.headers()
                .set(RequestId.HEADER, RequestId.create())
                .set(HttpHeaderNames.CONTENT_TYPE, ProblemJson.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }

    private Problem problem(BadRequest refusal) {
        String detail = refusal.detail();
        return switch (refusal.kind()) {
            case MALFORMED -> problems.malformed(detail);
            case TARGET_TOO_LONG -> problems.targetTooLong(detail);
            case HEADERS_TOO_LARGE -> problems.headersTooLarge(detail);
            case UNKNOWN_VERSION -> problems.unknownHttpVersion(detail);
            case TOO_SLOW -> problems.tooSlow(detail);
        };
    }
}
