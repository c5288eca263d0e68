package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Processes due refunds: creates the requested ones at the provider and polls the pending ones. */
public interface ProcessDueRefunds {

    /** Claims one charge with a due refund; empty if there is none. */
    Uni<Optional<Claim<ChargeId>>> claimNext();

    /** Does the next step of a charge's refunds; idempotent. */
    Uni<Void> process(Claim<ChargeId> claim);
}
