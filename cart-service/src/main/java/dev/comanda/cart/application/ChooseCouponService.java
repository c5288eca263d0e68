package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.ChooseCoupon;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ChooseCouponService implements ChooseCoupon {

    private final Carts carts;
    private final Pricings pricings;
    private final CartEditing editing;

    ChooseCouponService(Carts carts, Pricings pricings, CartEditing editing) {
        this.carts = carts;
        this.pricings = pricings;
        this.editing = editing;
    }

    @Override
    public Uni<CartResult> apply(Customer customer, String code) {
        String normalised = Coupon.normalise(code);
        return editing.edit(
                () -> carts.current(customer.subject()),
                cart -> pricings.withCoupon(cart, customer, normalised),
                (cart, pricing) -> cart.apply(normalised, pricing));
    }

    @Override
    public Uni<CartResult> remove(Customer customer) {
        return editing.edit(
                () -> carts.current(customer.subject()),
                cart -> pricings.of(cart, customer),
                (cart, pricing) -> cart.removeCoupon());
    }
}
