package dev.comanda.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * What a service answered, whole.
 *
 * @param status the HTTP status
 * @param headers all headers
 * @param body all of the body
 */
public record UpstreamAnswer(int status, MultiMap headers, Buffer body) {}
