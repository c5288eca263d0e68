package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.CancelPayment;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

@ApplicationScoped
class CancelPaymentService implements CancelPayment {

    private final PaymentUpdater updater;
    private final InstantSource clock;

    CancelPaymentService(PaymentUpdater updater, InstantSource clock) {
        this.updater = updater;
        this.clock = clock;
    }

    @Override
    public Uni<Void> cancel(UUID orderId) {
        return updater.update(orderId, payment -> payment.cancel(clock.instant()))
                .replaceWithVoid();
    }
}
