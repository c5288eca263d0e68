package dev.comanda.gateway.proxy;

import dev.comanda.gateway.ingress.Compression;
import dev.comanda.gateway.limit.RouteClass;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.upstream.UpstreamResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends a service's response to the client, compressed if that helps, and framed anew. */
@Singleton
final class Responder {

    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> RETRY_LATER = Set.of(429, UNAVAILABLE);

    private final Compression compression;
    private final PendingResponseBudget pending;
    private final Problems problems;

    Responder(Compression compression, PendingResponseBudget pending, Problems problems) {
        this.compression = compression;
        this.pending = pending;
        this.problems = problems;
    }

    void send(Call call, UpstreamResponse upstream) {
        HttpServerResponse response = call.ctx().response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (upstream.status() == UNAVAILABLE && !isProblem(upstream)) {
            ProblemJson.send(problems.noResponse(), response);
        } else if (!Route.isUnsafe(call.request().method())
                && !pending.canReserve(upstream.body().length())) {
            // the response to a change is always sent
            ProblemJson.send(problems.overloaded(), response);
        } else {
            forward(call, upstream, response);
        }
    }

    private void forward(Call call, UpstreamResponse upstream, HttpServerResponse response) {
        response.setStatusCode(upstream.status());
        response.headers().addAll(ForwardedHeaders.ofResponse(upstream.headers()));
        if (RETRY_LATER.contains(upstream.status()) && !response.headers().contains("Retry-After")) {
            response.putHeader("Retry-After", Problems.RETRY_AFTER_SECONDS);
        }
        if (hasNoBody(upstream.status())) {
            useTagOfCompressed(call.request(), response);
            response.end();
            return;
        }
        Buffer body = compression.compress(call.request(), response, upstream.body(), isPublic(call.route()));
        if (call.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            pending.reserve(body.length());
            response.end(body).onComplete(done -> pending.release(body.length()));
        }
    }

    private static boolean isProblem(UpstreamResponse upstream) {
        @Nullable String mediaType = upstream.headers().get("Content-Type");
        return mediaType != null && mediaType.startsWith(ProblemJson.MEDIA_TYPE);
    }

    /** A client that has cached the compressed response is told the tag of that. */
    private static void useTagOfCompressed(HttpServerRequest request, HttpServerResponse response) {
        @Nullable String known = request.getHeader("If-None-Match");
        @Nullable String tag = response.headers().get("ETag");
        if (known != null && tag != null && known.contains(Compression.tagOfCompressed(tag))) {
            response.putHeader("ETag", Compression.tagOfCompressed(tag));
        }
    }

    private static boolean isPublic(Route route) {
        return route.routeClass() == RouteClass.MENU;
    }

    private static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }
}
