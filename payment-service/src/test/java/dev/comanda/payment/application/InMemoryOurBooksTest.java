package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.FollowOrder;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.OurBooks;
import dev.comanda.payment.application.port.out.Payments;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Supplier;

class InMemoryOurBooksTest extends OurBooksContract {

    private final World world = new World();

    @Override
    protected OurBooks books() {
        return world.ourBooks;
    }

    @Override
    protected Charges charges() {
        return world.charges;
    }

    @Override
    protected Payments payments() {
        return world.payments;
    }

    @Override
    protected FollowOrder followOrder() {
        return world.ourBooks;
    }

    @Override
    protected Instant now() {
        return world.clock.instant();
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
