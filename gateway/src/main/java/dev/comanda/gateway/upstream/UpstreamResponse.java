package dev.comanda.gateway.upstream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/**
 * The complete response of a service.
 *
 * @param status the HTTP status
 * @param headers all headers
 * @param body the complete body
 */
public record UpstreamResponse(int status, MultiMap headers, Buffer body) {}
