package dev.comanda.http.idempotency;

import java.util.UUID;

/**
 * A successful request, recorded under its idempotency key.
 *
 * @param caller who sent it; the same key of another caller is another key
 * @param operation what was requested; the same key for another operation is another key
 * @param resourceId what the request created or changed
 * @param result what else the operation needs to repeat its answer, in words of its own
 */
public record IdempotencyRecord(String caller, String operation, IdempotencyKey key, UUID resourceId, String result) {}
