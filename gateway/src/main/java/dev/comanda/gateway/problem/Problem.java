package dev.comanda.gateway.problem;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** One refusal, ready to be sent; it may be sent as often as it applies. */
public final class Problem {

    private final ProblemType type;
    private final Map<String, String> headers;
    private final Buffer body;
    private final String length;

    /**
     * A refusal.
     *
     * @param type what kind it is
     * @param detail one sentence about this occurrence; holds nothing secret
     * @param headers response headers that belong to it
     */
    Problem(ProblemType type, String detail, Map<String, String> headers) {
        this.type = type;
        this.headers = Map.copyOf(headers);
        this.body = ProblemJson.body(type, detail);
        this.length = String.valueOf(body.length());
    }

    /** What kind it is. */
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

    /** Of its wire form, for Content-Length. */
    String length() {
        return length;
    }

    /** Its wire form. */
    Buffer body() {
        return body;
    }
}
