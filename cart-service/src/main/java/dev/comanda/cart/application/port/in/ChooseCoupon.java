package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import io.smallrye.mutiny.Uni;

/** Applies a coupon to the customer's current cart, or takes it off; neither consumes it. */
public interface ChooseCoupon {

    Uni<CartResult> apply(Customer customer, String code);

    Uni<CartResult> remove(Customer customer);
}
