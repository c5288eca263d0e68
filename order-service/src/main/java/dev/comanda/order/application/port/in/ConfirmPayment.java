package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Payment;
import dev.comanda.order.domain.PaymentConfirmation;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Marks an order as paid by a payment that the provider has confirmed; nothing else does. */
public interface ConfirmPayment {

    Uni<PaymentConfirmation> confirm(UUID orderId, Payment payment);
}
