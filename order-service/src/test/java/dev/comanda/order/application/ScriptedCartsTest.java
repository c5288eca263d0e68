package dev.comanda.order.application;

import dev.comanda.order.application.port.out.Carts;
import dev.comanda.order.domain.Checkout;
import dev.comanda.order.domain.CheckoutRefusal;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

class ScriptedCartsTest extends CartsContract {

    private final ScriptedCarts carts = new ScriptedCarts();

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }

    @Override
    protected void stubCheckout(Checkout checkout) {
        carts.stubCheckout(checkout);
    }

    @Override
    protected void stubRefusal(UUID cartId, CheckoutRefusal refusal) {
        carts.stubRefusal(cartId, refusal);
    }

    @Override
    protected void stopAnswering() {
        carts.stopAnswering();
    }
}
