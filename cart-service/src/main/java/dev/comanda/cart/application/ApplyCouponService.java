package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.ApplyCoupon;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ApplyCouponService implements ApplyCoupon {

    private final Carts carts;
    private final PricingLoader pricingLoader;
    private final CartUpdater updater;

    ApplyCouponService(Carts carts, PricingLoader pricingLoader, CartUpdater updater) {
        this.carts = carts;
        this.pricingLoader = pricingLoader;
        this.updater = updater;
    }

    @Override
    public Uni<CartResult> apply(Customer customer, String code) {
        String normalised = Coupon.normalise(code);
        return updater.update(
                carts.current(customer.subject()),
                cart -> pricingLoader.loadWithCoupon(cart, customer, normalised),
                (cart, pricing) -> cart.apply(normalised, pricing));
    }

    @Override
    public Uni<CartResult> remove(Customer customer) {
        return updater.update(
                carts.current(customer.subject()),
                cart -> pricingLoader.load(cart, customer),
                (cart, pricing) -> cart.removeCoupon());
    }
}
