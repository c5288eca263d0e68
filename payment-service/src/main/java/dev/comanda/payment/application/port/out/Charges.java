package dev.comanda.payment.application.port.out;

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
     * Stores a charge and what happened to it, both or neither, and has it looked at when {@code ChargeWatch} says so.
     * Fails with {@link StalePayment} unless the stored version is the one before.
     */
    default Uni<Void> save(Charge charge, List<PaymentEvent> events) {
        return save(charge, events, Optional.empty());
    }

    /** The same together with the key of the request that led to it; also stale if the key has been used. */
    Uni<Void> save(Charge charge, List<PaymentEvent> events, Optional<UsedKey> key);

    /**
     * Takes one charge that is to be looked at, the longest due first. It is not due again before {@code until}, unless
     * it changes or is released. Of two calls at once each takes another charge.
     */
    Uni<Optional<Claim<ChargeId>>> claimDue(Instant now, Instant until);

    /** Gives a claim back; does nothing if it has run out. */
    Uni<Void> release(Claim<ChargeId> claim, Instant now, NextLook nextLook);

    /** When to look again. */
    @FunctionalInterface
    interface NextLook {

        /** @param looks how many there have been since the charge last changed, without this one */
        Instant after(Charge charge, int looks);
    }
}
