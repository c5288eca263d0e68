package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.PricedCart;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Reads the customer's current cart at current prices. */
public interface ViewCart {

    /** Empty if the customer has no cart. */
    Uni<Optional<PricedCart>> view(Customer customer);
}
