package dev.comanda.payment.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Cancels the payment of an order. Does not call the provider, so it can be part of a transaction.
 */
public interface CancelPayment {

    /** Does nothing if there is no such payment or it has ended. */
    Uni<Void> cancel(UUID orderId);
}
