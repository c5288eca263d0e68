package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeDecision;
import dev.comanda.payment.domain.ChargeId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Loads, decides and saves; fails with {@code StalePayment} on a conflict. Creates the charge if it is unknown. */
@ApplicationScoped
class ChargeUpdater {

    private final Charges charges;

    ChargeUpdater(Charges charges) {
        this.charges = charges;
    }

    /** Completes with the decision once it is stored. */
    Uni<ChargeDecision> update(Charge charge, Function<Charge, ChargeDecision> decide) {
        return update(charge.id(), charge.orderId(), decide);
    }

    Uni<ChargeDecision> update(ChargeId id, UUID orderId, Function<Charge, ChargeDecision> decide) {
        return charges.find(id)
                .map(found -> decide.apply(found.orElseGet(() -> Charge.unknown(id, orderId))))
                .call(this::store);
    }

    private Uni<Void> store(ChargeDecision decision) {
        return switch (decision) {
            case ChargeDecision.Changed changed -> charges.save(changed.charge(), changed.events());
            case ChargeDecision.Unchanged _ -> Uni.createFrom().voidItem();
        };
    }
}
