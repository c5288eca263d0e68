package dev.comanda.gateway.problem;

import java.util.Map;

/**
 * One refusal, ready to be sent.
 *
 * @param type what kind it is
 * @param detail one sentence about this occurrence; holds nothing secret
 * @param headers response headers that belong to it
 */
public record Problem(ProblemType type, String detail, Map<String, String> headers) {

    /** The HTTP status. */
    public int status() {
        return type.status();
    }
}
