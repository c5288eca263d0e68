package dev.comanda.order.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Ends an order that can no longer be paid; one that has ended already stays as it is. */
public interface ExpireOrder {

    Uni<Void> expire(UUID orderId);
}
