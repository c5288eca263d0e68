package dev.comanda.cart.application;

import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.HouseRules;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartLine;
import dev.comanda.cart.domain.Claim;
import dev.comanda.cart.domain.Coupon;
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

/** Gathers what a cart's price depends on. */
@ApplicationScoped
class Pricings {

    private final Menu menu;
    private final Coupons coupons;
    private final HouseRules rules;
    private final InstantSource clock;

    Pricings(Menu menu, Coupons coupons, HouseRules rules, InstantSource clock) {
        this.menu = menu;
        this.coupons = coupons;
        this.rules = rules;
        this.clock = clock;
    }

    Uni<Pricing> of(Cart cart, Customer customer) {
        return of(cart, customer, Set.of(), cart.coupon());
    }

    Uni<Pricing> withItem(Cart cart, Customer customer, UUID itemId) {
        return of(cart, customer, Set.of(itemId), cart.coupon());
    }

    /** @param code of a coupon, normalised, in place of the cart's own */
    Uni<Pricing> withCoupon(Cart cart, Customer customer, String code) {
        return of(cart, customer, Set.of(), Optional.of(code));
    }

    private Uni<Pricing> of(Cart cart, Customer customer, Set<UUID> moreItems, Optional<String> code) {
        Set<UUID> itemIds = Stream.concat(cart.lines().stream().map(CartLine::itemId), moreItems.stream())
                .collect(Collectors.toSet());
        return menu.items(itemIds)
                .chain(items -> coupon(code)
                        .chain(coupon -> claim(coupon, customer)
                                .map(claim -> new Pricing(
                                        items, coupon, claim, Money.zero(rules.currency()), clock.instant()))));
    }

    private Uni<Optional<Coupon>> coupon(Optional<String> code) {
        return code.map(coupons::find).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /** Most coupons count nobody's uses, and then there is nothing to look up. */
    private Uni<Claim> claim(Optional<Coupon> coupon, Customer customer) {
        return coupon.filter(Coupon::countsCustomers)
                .filter(counting -> customer.signedIn())
                .map(counting ->
                        coupons.usesBy(customer.subject(), counting.code()).<Claim>map(Claim.Personal::new))
                .orElseGet(() -> Uni.createFrom().item(unclaimed(customer)));
    }

    private static Claim unclaimed(Customer customer) {
        return customer.signedIn() ? new Claim.Personal(0) : new Claim.Anonymous();
    }
}
