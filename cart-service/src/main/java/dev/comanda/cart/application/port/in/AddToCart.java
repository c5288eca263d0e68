package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds an item to the customer's cart; creates the cart if there is none. */
public interface AddToCart {

    Uni<CartResult<Refusal.ToAdd>> add(Command command);

    /** @param cartId the customer's current cart if empty */
    record Command(Customer customer, Optional<UUID> cartId, UUID itemId, List<UUID> optionIds, int quantity) {}
}
