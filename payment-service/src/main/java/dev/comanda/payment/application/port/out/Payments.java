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
     * Stores a payment and what happened to it, both or neither, and has it looked at when {@code Watch} says so.
     * Fails with {@link StalePayment} unless the stored version is the one before.
     */
    Uni<Void> save(Payment payment, List<PaymentEvent> events);

    /**
     * Takes one payment that is to be looked at, the longest due first. It is not due again before {@code until}, unless
     * it changes or is released. Of two calls at once each takes another payment.
     */
    Uni<Optional<Claim<UUID>>> claimDue(Instant now, Instant until);

    /** Gives a claim back; does nothing if it has run out. */
    Uni<Void> release(Claim<UUID> claim, Instant now, NextLook nextLook);

    /** When to look again. */
    @FunctionalInterface
    interface NextLook {

        /** @param looks how many there have been since the payment last changed, without this one */
        Instant after(Payment payment, int looks);
    }
}
