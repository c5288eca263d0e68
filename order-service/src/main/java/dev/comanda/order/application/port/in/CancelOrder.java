package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Cancellation;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** Cancels a guest's own order. */
public interface CancelOrder {

    /** Empty if the customer has no such order. */
    Uni<Optional<Cancellation>> cancel(UUID orderId, String customer);
}
