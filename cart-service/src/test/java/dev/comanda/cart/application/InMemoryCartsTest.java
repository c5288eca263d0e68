package dev.comanda.cart.application;

import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.cart.domain.CartEvent;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Supplier;

class InMemoryCartsTest extends CartsContract {

    private final InMemoryCoupons coupons = new InMemoryCoupons();
    private final InMemoryCarts carts = new InMemoryCarts(coupons);

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected Coupons coupons() {
        return coupons;
    }

    @Override
    protected int checkoutEvents(UUID cartId) {
        return (int) carts.events().stream()
                .filter(event -> event instanceof CartEvent.CartCheckedOut checkedOut
                        && checkedOut.cartId().equals(cartId))
                .count();
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
