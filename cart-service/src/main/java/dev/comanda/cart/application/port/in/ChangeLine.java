package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Changes or removes a line of the customer's current cart. */
public interface ChangeLine {

    Uni<CartResult> setQuantity(Customer customer, UUID lineId, int quantity);

    Uni<CartResult> remove(Customer customer, UUID lineId);
}
