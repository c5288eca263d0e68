package dev.comanda.gateway.proxy;

import dev.comanda.gateway.ingress.Compression;
import dev.comanda.gateway.limit.RouteClass;
import dev.comanda.gateway.upstream.UpstreamAnswer;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Hands a service's answer to the client, compressed where that helps, and framed anew. */
@Singleton
final class Responder {

    private final Compression compression;

    Responder(Compression compression) {
        this.compression = compression;
    }

    void send(RoutingContext ctx, Route route, UpstreamAnswer answer) {
        HttpServerResponse response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        MultiMap headers = ForwardedHeaders.ofAnswer(answer.headers());
        response.setStatusCode(answer.status());
        response.headers().addAll(headers);
        if (ctx.request().method().equals(HttpMethod.HEAD)) {
            keepLength(answer, response);
            response.end();
        } else if (hasNoBody(answer.status())) {
            keepTag(ctx.request(), response);
            response.end();
        } else {
            response.end(compression.compress(ctx.request(), response, answer.body(), isPublic(route)));
        }
    }

    /** What a GET would have been answered with. */
    private static void keepLength(UpstreamAnswer answer, HttpServerResponse response) {
        @Nullable String length = answer.headers().get("Content-Length");
        if (length != null) {
            response.putHeader("Content-Length", length);
        }
    }

    /** A client that has the compressed answer is told that this is what it still has. */
    private static void keepTag(HttpServerRequest request, HttpServerResponse response) {
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
