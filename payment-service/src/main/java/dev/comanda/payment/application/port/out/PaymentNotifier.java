package dev.comanda.payment.application.port.out;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;

/** Notifies waiting requests in this process that a payment changed. */
public interface PaymentNotifier {

    Uni<Void> notifyChanged(UUID orderId);

    /**
     * Completes on the caller's context with the payment's first change after this call, or after {@code atMost}. Non-blocking.
     */
    Uni<Void> awaitChange(UUID orderId, Duration atMost);
}
