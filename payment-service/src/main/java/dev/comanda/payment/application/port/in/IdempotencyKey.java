package dev.comanda.payment.application.port.in;

/**
 * What a client calls one request, so that it can repeat it.
 *
 * @param value chosen by the client, 1 to 255 characters
 * @param requestHash of the raw body: another body under the same key is another request
 */
public record IdempotencyKey(String value, String requestHash) {}
