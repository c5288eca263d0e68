package dev.comanda.order.application.port.in;

import io.smallrye.mutiny.Uni;

/** Deletes expired idempotency keys. */
public interface DeleteExpiredKeys {

    /** Keys expire after 24 hours; safe to call from several replicas at once. */
    Uni<Void> delete();
}
