package dev.comanda.order.application.port.in;

/**
 * A client's name for a request, by which it can safely retry it.
 *
 * @param value chosen by the client, 1 to 255 characters
 * @param requestHash of the raw body: another body under the same key is another request
 */
public record IdempotencyKey(String value, String requestHash) {}
