package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Bill;
import io.smallrye.mutiny.Uni;

/** Begins the payment of a new order. The provider is not called yet, so this can be part of a transaction. */
public interface OpenPayment {

    /** Does nothing if the order's payment has begun. */
    Uni<Void> open(Bill bill);
}
