package dev.comanda.http.idempotency;

/**
 * A client's key for a request, so that it can retry it.
 *
 * @param value chosen by the client, 1 to 255 characters
 * @param requestHash of the raw body: a different body under the same key is a different request
 */
public record IdempotencyKey(String value, String requestHash) {}
