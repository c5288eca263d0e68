package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.CartResult;
import dev.comanda.cart.application.port.in.ChangeLine;
import dev.comanda.cart.domain.Customer;
import dev.comanda.cart.domain.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ChangeLineService implements ChangeLine {

    private final PricingLoader pricingLoader;
    private final CartUpdater updater;

    ChangeLineService(PricingLoader pricingLoader, CartUpdater updater) {
        this.pricingLoader = pricingLoader;
        this.updater = updater;
    }

    @Override
    public Uni<CartResult<Refusal.ToSetQuantity>> setQuantity(Customer customer, UUID lineId, int quantity) {
        return updater.update(
                updater.currentOrClosed(customer),
                cart -> pricingLoader.load(cart, customer),
                (cart, pricing) -> cart.setQuantity(lineId, quantity, pricing),
                new Refusal.UnknownCart());
    }

    @Override
    public Uni<CartResult<Refusal.ToRemove>> remove(Customer customer, UUID lineId) {
        return updater.update(
                updater.currentOrClosed(customer),
                cart -> pricingLoader.load(cart, customer),
                (cart, pricing) -> cart.remove(lineId),
                new Refusal.UnknownCart());
    }
}
