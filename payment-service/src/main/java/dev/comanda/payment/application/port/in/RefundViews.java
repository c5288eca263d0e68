package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Refund;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Refunds as staff sees them. */
public interface RefundViews {

    /** All refunds of an order, whoever wanted them, by charge and in their order; empty if the order is not known here. */
    Uni<Optional<List<Refund>>> ofOrder(UUID orderId);
}
