package dev.comanda.gateway.proxy;

import dev.comanda.gateway.ingress.Compression;
import dev.comanda.gateway.limit.RouteClass;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.upstream.UpstreamAnswer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands a service's answer to the client, compressed where that helps, and framed anew. */
@Singleton
final class Responder {

    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> LATER = Set.of(429, UNAVAILABLE);

    private final Compression compression;
    private final UnreadAnswers unread;
    private final Problems problems;

    Responder(Compression compression, UnreadAnswers unread, Problems problems) {
        this.compression = compression;
        this.unread = unread;
        this.problems = problems;
    }

    void send(Call call, UpstreamAnswer answer) {
        HttpServerResponse response = call.ctx().response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (answer.status() == UNAVAILABLE && !isProblem(answer)) {
            ProblemJson.send(problems.unanswered(), response);
        } else if (!Route.isUnsafe(call.request().method())
                && !unread.haveRoomFor(answer.body().length())) {
            // what has changed something is told in any case
            ProblemJson.send(problems.overloaded(), response);
        } else {
            pass(call, answer, response);
        }
    }

    private void pass(Call call, UpstreamAnswer answer, HttpServerResponse response) {
        response.setStatusCode(answer.status());
        response.headers().addAll(ForwardedHeaders.ofAnswer(answer.headers()));
        if (LATER.contains(answer.status()) && !response.headers().contains("Retry-After")) {
            response.putHeader("Retry-After", Problems.SOON);
        }
        if (hasNoBody(answer.status())) {
            keepTag(call.request(), response);
            response.end();
            return;
        }
        Buffer body = compression.compress(call.request(), response, answer.body(), isPublic(call.route()));
        if (call.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            unread.add(body.length());
            response.end(body).onComplete(done -> unread.taken(body.length()));
        }
    }

    private static boolean isProblem(UpstreamAnswer answer) {
        @Nullable String mediaType = answer.headers().get("Content-Type");
        return mediaType != null && mediaType.startsWith(ProblemJson.MEDIA_TYPE);
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
