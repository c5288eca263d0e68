package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Payment;
import dev.comanda.payment.domain.PaymentEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All payments; joins the caller's transaction if there is one. */
public interface Payments {

    Uni<Optional<Payment>> find(UUID orderId);

    /**
     * Stores a payment and its events atomically, and schedules its first poll by {@code PaymentPollSchedule}.
     * Fails with {@link StalePayment} unless the stored version is the one before.
     */
    Uni<Void> save(Payment payment, List<PaymentEvent> events);

    /**
     * Claims the payment that has been due longest. It is not due again before {@code until}, unless it changes or is released. Concurrent calls claim different payments.
     */
    Uni<Optional<Claim<UUID>>> claimDue(Instant now, Instant until);

    /** Releases a claim; does nothing if it has expired. */
    Uni<Void> release(Claim<UUID> claim, Instant now, NextPoll nextPoll);

    /** When to poll again. */
    @FunctionalInterface
    interface NextPoll {

        /** @param polls how many polls there have been since the payment last changed, without this one */
        Instant after(Payment payment, int polls);
    }
}
