package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.ChangeLine;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.domain.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ChangeLineService implements ChangeLine {

    private final Carts carts;
    private final PricingLoader pricingLoader;
    private final CartUpdater updater;

    ChangeLineService(Carts carts, PricingLoader pricingLoader, CartUpdater updater) {
        this.carts = carts;
        this.pricingLoader = pricingLoader;
        this.updater = updater;
    }

    @Override
    public Uni<CartResult> setQuantity(Customer customer, UUID lineId, int quantity) {
        return updater.update(
                carts.current(customer.subject()),
                cart -> pricingLoader.load(cart, customer),
                (cart, pricing) -> cart.setQuantity(lineId, quantity, pricing));
    }

    @Override
    public Uni<CartResult> remove(Customer customer, UUID lineId) {
        return updater.update(
                carts.current(customer.subject()),
                cart -> pricingLoader.load(cart, customer),
                (cart, pricing) -> cart.remove(lineId));
    }
}
