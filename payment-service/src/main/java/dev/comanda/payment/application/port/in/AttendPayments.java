package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Claim;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks after payments whose time has come: opens their sessions, asks the provider how open ones are doing, and ends
 * them at their deadline.
 */
public interface AttendPayments {

    /** Takes one due payment, which is nobody else's meanwhile; empty if there is none. */
    Uni<Optional<Claim<UUID>>> next();

    /** Does what is to be done for a payment now; repeating it does no harm. */
    Uni<Void> attend(Claim<UUID> claim);
}
