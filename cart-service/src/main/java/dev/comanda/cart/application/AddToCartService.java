package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.AddToCart;
import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.CartChange;
import dev.comanda.cart.domain.CartState;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Pricing;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

@ApplicationScoped
class AddToCartService implements AddToCart {

    private final Carts carts;
    private final PricingLoader pricingLoader;
    private final CartUpdater updater;
    private final Supplier<UUID> ids;

    AddToCartService(Carts carts, PricingLoader pricingLoader, CartUpdater updater, Supplier<UUID> ids) {
        this.carts = carts;
        this.pricingLoader = pricingLoader;
        this.updater = updater;
        this.ids = ids;
    }

    @Override
    public Uni<CartResult<Refusal.ToAdd>> add(Command command) {
        return updater.update(
                cartFor(command),
                cart -> pricingLoader.loadWithItem(cart, command.customer(), command.itemId()),
                (cart, pricing) -> add(cart, pricing, command),
                new Refusal.UnknownCart());
    }

    private CartChange<Refusal.ToAdd> add(Cart cart, Pricing pricing, Command command) {
        return Optional.ofNullable(pricing.items().get(command.itemId()))
                .map(item -> cart.add(item, command.optionIds(), command.quantity(), ids.get()))
                .orElseGet(() -> new CartChange.Refused<>(new Refusal.UnknownItem(command.itemId())));
    }

    private Uni<Optional<Cart>> cartFor(Command command) {
        return command.cartId()
                .map(cartId -> carts.find(cartId, command.customer().subject())
                        .chain(found -> found.map(cart -> unlessClosed(cart, command.customer()))
                                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))))
                .orElseGet(() -> currentOrNew(command.customer()));
    }

    private Uni<Optional<Cart>> unlessClosed(Cart cart, Customer customer) {
        return cart.state() instanceof CartState.Closed
                ? currentOrNew(customer)
                : Uni.createFrom().item(Optional.of(cart));
    }

    private Uni<Optional<Cart>> currentOrNew(Customer customer) {
        return carts.current(customer.subject())
                .map(cart -> cart.or(() -> Optional.of(Cart.empty(ids.get(), customer.subject()))));
    }
}
