package dev.comanda.cart.application;

import dev.comanda.cart.application.port.in.EndCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryCouponsTest extends CouponsContract {

    private final InMemoryCoupons coupons = new InMemoryCoupons();

    @Override
    protected Coupons coupons() {
        return coupons;
    }

    @Override
    protected EndCoupon endCoupon() {
        return coupons;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
