package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.application.CouponsContract;
import dev.comanda.cart.application.port.in.EndCoupon;
import dev.comanda.cart.application.port.out.Coupons;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresCouponsIT extends CouponsContract {

    @Inject
    Coupons coupons;

    @Inject
    EndCoupon endCoupon;

    @Override
    protected Coupons coupons() {
        return coupons;
    }

    @Override
    protected EndCoupon endCoupon() {
        return endCoupon;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
