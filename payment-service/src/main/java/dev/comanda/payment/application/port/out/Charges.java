package dev.comanda.payment.application.port.out;

import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.PaymentEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All charges with their refunds; joins the caller's transaction if there is one. */
public interface Charges {

    Uni<Optional<Charge>> find(ChargeId id);

    /** In the order of their ids. */
    Uni<List<Charge>> ofOrder(UUID orderId);

    /**
     * Stores a charge and its events atomically, and schedules its first poll by {@code ChargePollSchedule}.
     * Fails with {@link StalePayment} unless the stored version is the one before.
     */
    default Uni<Void> save(Charge charge, List<PaymentEvent> events) {
        return save(charge, events, Optional.empty());
    }

    /** The same together with the request's idempotency record; also stale if the key has been used. */
    Uni<Void> save(Charge charge, List<PaymentEvent> events, Optional<IdempotencyRecord> key);

    /**
     * Claims the charge that has been due longest. It is not due again before {@code until}, unless it changes or is released. Concurrent calls claim different charges.
     */
    Uni<Optional<Claim<ChargeId>>> claimDue(Instant now, Instant until);

    /** Releases a claim; does nothing if it has expired. */
    Uni<Void> release(Claim<ChargeId> claim, Instant now, NextPoll nextPoll);

    /** When to poll again. */
    @FunctionalInterface
    interface NextPoll {

        /** @param polls how many polls there have been since the charge last changed, without this one */
        Instant after(Charge charge, int polls);
    }
}
