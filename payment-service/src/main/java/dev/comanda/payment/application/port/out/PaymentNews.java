package dev.comanda.payment.application.port.out;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;

/** Lets those who wait for a payment in this process know that it changed. */
public interface PaymentNews {

    Uni<Void> changed(UUID orderId);

    /**
     * Completes, on the caller's context, with the payment's first change after this call or once {@code atMost} has
     * passed. Blocks no thread.
     */
    Uni<Void> awaitChange(UUID orderId, Duration atMost);
}
