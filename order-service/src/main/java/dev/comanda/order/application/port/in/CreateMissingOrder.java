package dev.comanda.order.application.port.in;

import dev.comanda.order.domain.Checkout;
import io.smallrye.mutiny.Uni;

/** Creates the order of a checkout if the request that should have created it failed. */
public interface CreateMissingOrder {

    Uni<Void> createIfMissing(Checkout checkout);
}
