package dev.comanda.gateway.problem;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** A problem, serialised once; may be sent any number of times. */
public final class Problem {

    private final ProblemType type;
    private final Map<String, String> headers;
    private final Buffer body;
    private final String length;

    /**
     * A problem.
     *
     * @param type the type
     * @param detail one sentence about this occurrence, without secrets
     * @param headers response headers that belong to it
     */
    Problem(ProblemType type, String detail, Map<String, String> headers) {
        this.type = type;
        this.headers = Map.copyOf(headers);
        this.body = ProblemJson.body(type, detail);
        this.length = String.valueOf(body.length());
    }

    /** The type. */
    public ProblemType type() {
        return type;
    }

    /** The HTTP status. */
    public int status() {
        return type.status();
    }

    /** Response headers that belong to it. */
    Map<String, String> headers() {
        return headers;
    }

    /** The length of the body, for Content-Length. */
    String length() {
        return length;
    }

    /** The body. */
    Buffer body() {
        return body;
    }
}
