package dev.comanda.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/** The wire form of a problem, as RFC 9457 defines it. */
public final class ProblemJson {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /** The body. */
    public static Buffer body(Problem problem) {
        return problem.body();
    }

    static Buffer body(ProblemType type, String detail) {
        return new JsonObject()
                .put("type", type.uri())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .toBuffer();
    }

    /** Sends the problem, unless a response has begun or the client has disconnected. */
    public static void send(Problem problem, HttpServerResponse response) {
        if (response.headWritten() || response.closed()) {
            return;
        }
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.status())
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                // Vert.x does not set it for HEAD
                .putHeader("Content-Length", problem.length())
                .end(problem.body());
    }
}
