package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.OutboxRecorder;
import dev.comanda.cart.application.CartsContract;
import dev.comanda.cart.application.port.out.Carts;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.servers.OnContext;
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
    OutboxRecorder recorder;

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
        return recorder.storedFor(cartId);
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
