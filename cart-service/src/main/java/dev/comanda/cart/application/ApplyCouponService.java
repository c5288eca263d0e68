package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.ApplyCoupon;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ApplyCouponService implements ApplyCoupon {

    private final PricingLoader pricingLoader;
    private final CartUpdater updater;

    ApplyCouponService(PricingLoader pricingLoader, CartUpdater updater) {
        this.pricingLoader = pricingLoader;
        this.updater = updater;
    }

    @Override
    public Uni<CartResult<Refusal.ToApplyCoupon>> apply(Customer customer, String code) {
        String normalised = Coupon.normalise(code);
        return updater.update(
                updater.currentOrClosed(customer),
                cart -> pricingLoader.loadWithCoupon(cart, customer, normalised),
                (cart, pricing) -> cart.apply(normalised, pricing),
                new Refusal.UnknownCart());
    }

    @Override
    public Uni<CartResult<Refusal.ToRemoveCoupon>> remove(Customer customer) {
        return updater.update(
                updater.currentOrClosed(customer),
                cart -> pricingLoader.load(cart, customer),
                (cart, pricing) -> cart.removeCoupon(),
                new Refusal.UnknownCart());
    }
}
