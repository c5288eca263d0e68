package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.ValidateCoupon;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.AppliedCoupon;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponReason;
import dev.comanda.cart.domain.CouponVerdict;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Pricing;
import dev.comanda.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

@ApplicationScoped
class ValidateCouponService implements ValidateCoupon {

    private final Carts carts;
    private final PricingLoader pricingLoader;
    private final Supplier<UUID> ids;

    ValidateCouponService(Carts carts, PricingLoader pricingLoader, Supplier<UUID> ids) {
        this.carts = carts;
        this.pricingLoader = pricingLoader;
        this.ids = ids;
    }

    @Override
    public Uni<Result> validate(Customer customer, String code, Optional<UUID> cartId) {
        String normalised = Coupon.normalise(code);
        return cartFor(customer, cartId)
                .chain(cart -> cart.map(found -> validate(found, customer, normalised))
                        .orElseGet(() -> Uni.createFrom().item(new Result.UnknownCart())));
    }

    private Uni<Result> validate(Cart cart, Customer customer, String code) {
        return pricingLoader.loadWithCoupon(cart, customer, code).map(pricing -> result(cart, pricing));
    }

    private static Result result(Cart cart, Pricing pricing) {
        Money subtotal = pricing.price(cart).subtotal();
        return switch (pricing.validateCoupon(subtotal)) {
            case CouponVerdict.Valid(AppliedCoupon coupon, Money discount) ->
                new Result.Valid(coupon, discount, subtotal.minus(discount));
            case CouponVerdict.Invalid(CouponReason reason) -> new Result.Invalid(reason);
        };
    }

    private Uni<Optional<Cart>> cartFor(Customer customer, Optional<UUID> cartId) {
        return cartId.map(id -> carts.find(id, customer.subject()))
                .orElseGet(() -> carts.current(customer.subject())
                        .map(cart -> cart.or(() -> Optional.of(Cart.empty(ids.get(), customer.subject())))));
    }
}
