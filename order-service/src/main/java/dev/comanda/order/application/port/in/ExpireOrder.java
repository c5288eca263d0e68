package dev.comanda.order.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Expires an order that can no longer be paid; an order that has ended stays as it is. */
public interface ExpireOrder {

    Uni<Void> expire(UUID orderId);
}
