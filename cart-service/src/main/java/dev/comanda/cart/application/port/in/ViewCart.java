package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.PricedCart;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Shows the customer's current cart at the prices of now. */
public interface ViewCart {

    /** Empty while the customer has none. */
    Uni<Optional<PricedCart>> view(Customer customer);
}
