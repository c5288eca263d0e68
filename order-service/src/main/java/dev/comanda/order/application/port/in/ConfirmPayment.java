package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.PaymentConfirmation;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Pays an order with money that the provider has confirmed; nothing else ever does. */
public interface ConfirmPayment {

    Uni<PaymentConfirmation> confirm(UUID orderId, Payment payment);
}
