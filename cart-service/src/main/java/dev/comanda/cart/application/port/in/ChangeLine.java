package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Changes or removes a line of the customer's current cart. */
public interface ChangeLine {

    Uni<CartResult<Refusal.ToSetQuantity>> setQuantity(Customer customer, UUID lineId, int quantity);

    Uni<CartResult<Refusal.ToRemove>> remove(Customer customer, UUID lineId);
}
