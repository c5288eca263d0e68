package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.KitchenStep;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The kitchen's work on paid orders of all customers. Empty if there is no such order. */
public interface FulfillOrder {

    Uni<Optional<Transition>> advance(UUID orderId, KitchenStep step);

    /** @param reason shown to the guest, 1 to 200 characters */
    Uni<Optional<Transition>> refuse(UUID orderId, String reason);
}
