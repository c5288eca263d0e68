package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.backing.OnContext;
import dev.comanda.cart.OutboxWitness;
import dev.comanda.cart.application.CartsContract;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.Coupons;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;

@QuarkusTest
class PostgresCartsIT extends CartsContract {

    @Inject
    Carts carts;

    @Inject
    Coupons coupons;

    @Inject
    OutboxWitness witness;

    @Override
    protected Carts carts() {
        return carts;
    }

    @Override
    protected Coupons coupons() {
        return coupons;
    }

    @Override
    protected int checkoutsTold(UUID cartId) {
        return witness.storedFor(cartId);
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
