package dev.comanda.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A request as a service gets it: its length is that of its body, and nothing that a client wrote about it.
 *
 * @param method the method
 * @param uri path and query
 * @param headers without anything that frames the body
 * @param body all of it; empty if there is none
 * @param pool the connections that it may use
 */
public record OutgoingRequest(HttpMethod method, String uri, MultiMap headers, Buffer body, ConnectionPool pool) {

    /** Whether it may be sent a second time if nobody knows what became of the first. */
    boolean isRepeatable() {
        return body.length() == 0 && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }
}
