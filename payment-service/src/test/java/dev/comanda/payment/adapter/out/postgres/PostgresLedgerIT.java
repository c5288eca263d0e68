package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.application.LedgerContract;
import dev.comanda.payment.application.port.in.reconciliation.TrackOrder;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

@QuarkusTest
class PostgresLedgerIT extends LedgerContract {

    @Inject
    Ledger ledger;

    @Inject
    Charges charges;

    @Inject
    Payments payments;

    @Inject
    TrackOrder trackOrder;

    @Inject
    InstantSource clock;

    @Override
    protected Ledger ledger() {
        return ledger;
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
    protected TrackOrder trackOrder() {
        return trackOrder;
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
