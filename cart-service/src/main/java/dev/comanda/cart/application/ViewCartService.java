package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.ViewCart;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Cart;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.PricedCart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ViewCartService implements ViewCart {

    private final Carts carts;
    private final PricingLoader pricingLoader;

    ViewCartService(Carts carts, PricingLoader pricingLoader) {
        this.carts = carts;
        this.pricingLoader = pricingLoader;
    }

    @Override
    public Uni<Optional<PricedCart>> view(Customer customer) {
        return carts.current(customer.subject())
                .chain(cart -> cart.map(found -> priced(found, customer))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<PricedCart>> priced(Cart cart, Customer customer) {
        return pricingLoader.load(cart, customer).map(pricing -> Optional.of(pricing.price(cart)));
    }
}
