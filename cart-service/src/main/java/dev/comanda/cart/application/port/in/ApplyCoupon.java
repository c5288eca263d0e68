package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import io.smallrye.mutiny.Uni;

/** Applies a coupon to the customer's current cart or removes it; neither uses it up. */
public interface ApplyCoupon {

    Uni<CartResult> apply(Customer customer, String code);

    Uni<CartResult> remove(Customer customer);
}
