package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.CancelPayment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

@ApplicationScoped
class CancelPaymentService implements CancelPayment {

    private final PaymentChanges changes;
    private final InstantSource clock;

    CancelPaymentService(PaymentChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Uni<Void> cancel(UUID orderId) {
        return changes.changeInTransaction(orderId, payment -> payment.cancelled(clock.instant()))
                .replaceWithVoid();
    }
}
