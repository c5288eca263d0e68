package dev.comanda.cart.application;

import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.application.port.out.HouseRules;
import dev.comanda.cart.application.port.out.Menu;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartLine;
import dev.comanda.cart.domain.Coupon;
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

    Uni<Pricing> of(Cart cart) {
        return of(cart, Set.of(), cart.coupon());
    }

    Uni<Pricing> withItem(Cart cart, UUID itemId) {
        return of(cart, Set.of(itemId), cart.coupon());
    }

    /** @param code of a coupon, normalised, in place of the cart's own */
    Uni<Pricing> withCoupon(Cart cart, String code) {
        return of(cart, Set.of(), Optional.of(code));
    }

    private Uni<Pricing> of(Cart cart, Set<UUID> moreItems, Optional<String> code) {
        Set<UUID> itemIds = Stream.concat(cart.lines().stream().map(CartLine::itemId), moreItems.stream())
                .collect(Collectors.toSet());
        return menu.items(itemIds)
                .chain(items -> coupon(code)
                        .map(coupon -> new Pricing(items, coupon, Money.zero(rules.currency()), clock.instant())));
    }

    private Uni<Optional<Coupon>> coupon(Optional<String> code) {
        return code.map(coupons::find).orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
