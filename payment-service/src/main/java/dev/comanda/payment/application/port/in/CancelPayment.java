package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Sees to it that nobody pays a cancelled order. The provider is not called yet, so this can be part of a transaction.
 */
public interface CancelPayment {

    /** Does nothing if there is no such payment or it is over. */
    Uni<Void> cancel(UUID orderId);
}
