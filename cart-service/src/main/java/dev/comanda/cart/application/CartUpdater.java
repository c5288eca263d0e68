package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartChange;
import dev.comanda.cart.domain.Pricing;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Updates carts: load, decide, save. */
@ApplicationScoped
class CartUpdater {

    private final Carts carts;

    CartUpdater(Carts carts) {
        this.carts = carts;
    }

    Uni<CartResult> update(
            Uni<Optional<Cart>> load,
            Function<Cart, Uni<Pricing>> pricing,
            BiFunction<Cart, Pricing, CartChange> change) {
        return load.chain(
                cart -> cart.map(found -> update(found, pricing, change)).orElseGet(CartUpdater::unknownCart));
    }

    private Uni<CartResult> update(
            Cart cart, Function<Cart, Uni<Pricing>> pricing, BiFunction<Cart, Pricing, CartChange> change) {
        return pricing.apply(cart).chain(prices -> save(change.apply(cart, prices), prices));
    }

    private Uni<CartResult> save(CartChange change, Pricing pricing) {
        return switch (change) {
            case Refusal refusal -> Uni.createFrom().item(new CartResult.Refused(refusal));
            case CartChange.Changed(Cart cart) ->
                carts.save(cart).replaceWith(() -> new CartResult.Shown(pricing.price(cart)));
        };
    }

    private static Uni<CartResult> unknownCart() {
        return Uni.createFrom().item(new CartResult.Refused(new Refusal.UnknownCart()));
    }
}
