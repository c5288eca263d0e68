package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeDecision;
import dev.comanda.payment.domain.ChargeId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Load, decide, save; decided anew if somebody else was faster. A charge begins with the first that is learned of it. */
@ApplicationScoped
class ChargeChanges {

    private final Charges charges;

    ChargeChanges(Charges charges) {
        this.charges = charges;
    }

    /** Completes with the decision once it is stored. */
    Uni<ChargeDecision> change(Charge charge, Function<Charge, ChargeDecision> decide) {
        return change(charge.id(), charge.orderId(), decide);
    }

    Uni<ChargeDecision> change(ChargeId id, UUID orderId, Function<Charge, ChargeDecision> decide) {
        return Retries.whenStale(() -> changeInTransaction(id, orderId, decide));
    }

    /** The same in the caller's transaction, which the caller has to repeat as a whole if the charge was stale. */
    Uni<ChargeDecision> changeInTransaction(ChargeId id, UUID orderId, Function<Charge, ChargeDecision> decide) {
        return charges.find(id)
                .map(found -> decide.apply(found.orElseGet(() -> Charge.unseen(id, orderId))))
                .call(this::store);
    }

    private Uni<Void> store(ChargeDecision decision) {
        return switch (decision) {
            case ChargeDecision.Changed changed -> charges.save(changed.charge(), changed.events());
            case ChargeDecision.Unchanged _ -> Uni.createFrom().voidItem();
        };
    }
}
