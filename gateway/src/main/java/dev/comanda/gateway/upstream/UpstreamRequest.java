package dev.comanda.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A request to a service. Its length is that of the body, not one that a client declared.
 *
 * @param method the method
 * @param uri path and query
 * @param headers, without those that frame the body
 * @param body the complete body; empty if there is none
 * @param pool the pool that its connection is from
 */
public record UpstreamRequest(HttpMethod method, String uri, MultiMap headers, Buffer body, ConnectionPool pool) {

    /** Whether it may be sent again if it got no response. */
    boolean isRepeatable() {
        return body.length() == 0 && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }
}
