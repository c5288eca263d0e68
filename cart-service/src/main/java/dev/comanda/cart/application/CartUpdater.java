package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartChange;
import dev.comanda.cart.domain.Customer;
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

    /** @param unknownCart the result if nothing is loaded */
    <R extends Refusal> Uni<CartResult<R>> update(
            Uni<Optional<Cart>> load,
            Function<Cart, Uni<Pricing>> pricing,
            BiFunction<Cart, Pricing, CartChange<R>> change,
            R unknownCart) {
        return load.chain(cart -> cart.map(found -> update(found, pricing, change))
                .orElseGet(() -> Uni.createFrom().item(new CartResult.Refused<>(unknownCart))));
    }

    /** The customer's current cart; if there is none, the last one, which is closed and says so. */
    Uni<Optional<Cart>> currentOrClosed(Customer customer) {
        return carts.current(customer.subject())
                .chain(current ->
                        current.isPresent() ? Uni.createFrom().item(current) : carts.lastClosed(customer.subject()));
    }

    private <R extends Refusal> Uni<CartResult<R>> update(
            Cart cart, Function<Cart, Uni<Pricing>> pricing, BiFunction<Cart, Pricing, CartChange<R>> change) {
        return pricing.apply(cart).chain(prices -> save(change.apply(cart, prices), prices));
    }

    private <R extends Refusal> Uni<CartResult<R>> save(CartChange<R> change, Pricing pricing) {
        return switch (change) {
            case CartChange.Refused<R>(R refusal) -> Uni.createFrom().item(new CartResult.Refused<>(refusal));
            case CartChange.Changed<R>(Cart cart) ->
                carts.save(cart).replaceWith(() -> new CartResult.Shown<>(pricing.price(cart)));
        };
    }
}
