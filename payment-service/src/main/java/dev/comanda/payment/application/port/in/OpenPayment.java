package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.PaymentRequest;
import io.smallrye.mutiny.Uni;

/** Starts the payment of a new order. Does not call the provider, so it can be part of a transaction. */
public interface OpenPayment {

    /** Does nothing if the order already has a payment. */
    Uni<Void> open(PaymentRequest request);
}
