package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;

/** Deletes expired idempotency records. */
public interface PurgeIdempotencyRecords {

    /** A record is kept for 24 hours; safe to call from several replicas at once. */
    Uni<Void> purgeExpired();
}
