package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Has the provider make the refunds that were requested, and asks about those that take their time. */
public interface AttendRefunds {

    /** Takes one charge with something to do, which is nobody else's meanwhile; empty if there is none. */
    Uni<Optional<Claim<ChargeId>>> next();

    /** Does what is to be done for a charge now; repeating it does no harm. */
    Uni<Void> attend(Claim<ChargeId> claim);
}
