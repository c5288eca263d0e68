package dev.comanda.payment.application.port.out;

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
     * Takes one payment that is to be looked at, the longest due first, and sets the time of its next look. Of two
     * calls at once each takes another payment.
     */
    Uni<Optional<UUID>> claimDue(Instant now, NextLook nextLook);

    /** When to look again. */
    @FunctionalInterface
    interface NextLook {

        /** @param looks how many there have been since the payment last changed, without this one */
        Instant after(Payment payment, int looks);
    }
}
