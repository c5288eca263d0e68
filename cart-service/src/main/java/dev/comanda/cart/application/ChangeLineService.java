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
    private final Pricings pricings;
    private final CartEditing editing;

    ChangeLineService(Carts carts, Pricings pricings, CartEditing editing) {
        this.carts = carts;
        this.pricings = pricings;
        this.editing = editing;
    }

    @Override
    public Uni<CartResult> setQuantity(Customer customer, UUID lineId, int quantity) {
        return editing.edit(
                () -> carts.current(customer.subject()),
                cart -> pricings.of(cart, customer),
                (cart, pricing) -> cart.setQuantity(lineId, quantity, pricing));
    }

    @Override
    public Uni<CartResult> remove(Customer customer, UUID lineId) {
        return editing.edit(
                () -> carts.current(customer.subject()),
                cart -> pricings.of(cart, customer),
                (cart, pricing) -> cart.remove(lineId));
    }
}
