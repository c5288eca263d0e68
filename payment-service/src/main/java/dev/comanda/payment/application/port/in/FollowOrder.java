package dev.comanda.payment.application.port.in;

import dev.comanda.payment.domain.FollowedOrder;
import io.smallrye.mutiny.Uni;

/** Remembers what orders say of their money. */
public interface FollowOrder {

    /** Does nothing if a newer word of the order is known; joins the caller's transaction if there is one. */
    Uni<Void> follow(FollowedOrder order);
}
