package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.KitchenStep;
import dev.comanda.order.domain.Transition;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What the kitchen does about paid orders, whoever's they are. Empty if there is no such order. */
public interface WorkInKitchen {

    Uni<Optional<Transition>> advance(UUID orderId, KitchenStep step);

    /** @param reason what the guest is told, 1 to 200 characters */
    Uni<Optional<Transition>> refuse(UUID orderId, String reason);
}
