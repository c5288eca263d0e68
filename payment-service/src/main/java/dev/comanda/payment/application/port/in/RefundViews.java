package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.Refund;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Refunds, as shown to staff. */
public interface RefundViews {

    /** All refunds of an order, by charge and oldest first; empty if the order is unknown. */
    Uni<Optional<List<Refund>>> ofOrder(UUID orderId);
}
