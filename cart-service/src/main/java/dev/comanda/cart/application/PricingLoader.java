package dev.comanda.cart.application;

import dev.comanda.cart.application.port.out.CartPolicy;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartLine;
import dev.comanda.cart.domain.Coupon;
import dev.comanda.cart.domain.CouponUser;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Pricing;
import dev.comanda.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads what the price of a cart depends on. */
@ApplicationScoped
class PricingLoader {

    private final Menu menu;
    private final Coupons coupons;
    private final CartPolicy policy;
    private final InstantSource clock;

    PricingLoader(Menu menu, Coupons coupons, CartPolicy policy, InstantSource clock) {
        this.menu = menu;
        this.coupons = coupons;
        this.policy = policy;
        this.clock = clock;
    }

    Uni<Pricing> load(Cart cart, Customer customer) {
        return load(cart, customer, Set.of(), cart.coupon());
    }

    Uni<Pricing> loadWithItem(Cart cart, Customer customer, UUID itemId) {
        return load(cart, customer, Set.of(itemId), cart.coupon());
    }

    /** @param code normalised, of the coupon to use instead of the cart's own */
    Uni<Pricing> loadWithCoupon(Cart cart, Customer customer, String code) {
        return load(cart, customer, Set.of(), Optional.of(code));
    }

    private Uni<Pricing> load(Cart cart, Customer customer, Set<UUID> moreItems, Optional<String> code) {
        Set<UUID> itemIds = Stream.concat(cart.lines().stream().map(CartLine::itemId), moreItems.stream())
                .collect(Collectors.toSet());
        return menu.items(itemIds)
                .chain(items -> coupon(code)
                        .chain(coupon -> userOf(coupon, customer)
                                .map(user -> new Pricing(
                                        items, coupon, user, Money.zero(policy.currency()), clock.instant()))));
    }

    private Uni<Optional<Coupon>> coupon(Optional<String> code) {
        return code.map(coupons::find).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Only coupons with a customer limit need the lookup. */
    private Uni<CouponUser> userOf(Optional<Coupon> coupon, Customer customer) {
        return coupon.filter(Coupon::hasCustomerLimit)
                .filter(counting -> customer.signedIn())
                .map(counting ->
                        coupons.usesBy(customer.subject(), counting.code()).<CouponUser>map(CouponUser.SignedIn::new))
                .orElseGet(() -> Uni.createFrom().item(withoutUses(customer)));
    }

    private static CouponUser withoutUses(Customer customer) {
        return customer.signedIn() ? new CouponUser.SignedIn(0) : new CouponUser.Anonymous();
    }
}
