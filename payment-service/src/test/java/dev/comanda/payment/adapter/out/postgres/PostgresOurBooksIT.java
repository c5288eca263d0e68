package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.application.OurBooksContract;
import dev.comanda.payment.application.port.in.FollowOrder;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.OurBooks;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

@QuarkusTest
class PostgresOurBooksIT extends OurBooksContract {

    @Inject
    OurBooks books;

    @Inject
    Charges charges;

    @Inject
    Payments payments;

    @Inject
    FollowOrder followOrder;

    @Inject
    InstantSource clock;

    @Override
    protected OurBooks books() {
        return books;
    }

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected Payments payments() {
        return payments;
    }

    @Override
    protected FollowOrder followOrder() {
        return followOrder;
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
