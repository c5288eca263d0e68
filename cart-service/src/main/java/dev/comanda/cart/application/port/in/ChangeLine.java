package dev.comanda.cart.application.port.in;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Changes or removes a line of the customer's current cart. */
public interface ChangeLine {

    Uni<CartResult> setQuantity(String customer, UUID lineId, int quantity);

    Uni<CartResult> remove(String customer, UUID lineId);
}
