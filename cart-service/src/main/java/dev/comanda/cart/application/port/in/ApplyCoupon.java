package dev.comanda.cart.application.port.in;

import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;

/** Applies a coupon to the customer's current cart or removes it; neither uses it up. */
public interface ApplyCoupon {

    Uni<CartResult<Refusal.ToApplyCoupon>> apply(Customer customer, String code);

    Uni<CartResult<Refusal.ToRemoveCoupon>> remove(Customer customer);
}
