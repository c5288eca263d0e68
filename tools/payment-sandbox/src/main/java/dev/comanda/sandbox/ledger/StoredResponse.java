package dev.comanda.sandbox.ledger;

/**
 * The answer to a request with an idempotency key, kept to be given again.
 *
 * @param request method and path of the first request
 * @param parameters a hash of its parameters
 * @param created in seconds since 1970
 */
public record StoredResponse(String key, String request, String parameters, long created, int status, String body) {}
