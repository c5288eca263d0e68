package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentNotifier;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.domain.Decision;
import dev.comanda.payment.domain.Payment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;

/** Loads, decides and saves; fails with {@code StalePayment} on a conflict. */
@ApplicationScoped
class PaymentUpdater {

    private final Payments payments;
    private final PaymentNotifier notifier;

    PaymentUpdater(Payments payments, PaymentNotifier notifier) {
        this.payments = payments;
        this.notifier = notifier;
    }

    /** Completes with the decision once it is stored; mismatched if there is no such payment. */
    Uni<Decision> update(UUID orderId, Function<Payment, Decision> decide) {
        return payments.find(orderId)
                .map(found -> found.map(decide)
                        .orElseGet(() -> new Decision.Mismatched("there is no payment of order " + orderId)))
                .call(this::store)
                .call(() -> notifier.notifyChanged(orderId));
    }

    private Uni<Void> store(Decision decision) {
        return switch (decision) {
            case Decision.Changed changed -> payments.save(changed.payment(), changed.events());
            case Decision.Unchanged _, Decision.Mismatched _ -> Uni.createFrom().voidItem();
        };
    }
}
