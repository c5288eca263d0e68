package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Claim;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/**
 * Processes due payments: creates their sessions, polls the open ones, and closes them at their deadline.
 */
public interface ProcessDuePayments {

    /** Claims one due payment; empty if there is none. */
    Uni<Optional<Claim<UUID>>> claimNext();

    /** Does the next step of a payment; idempotent. */
    Uni<Void> process(Claim<UUID> claim);
}
