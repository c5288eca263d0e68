package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.reconciliation.TrackOrder;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.Payments;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.function.Supplier;

class InMemoryLedgerTest extends LedgerContract {

    private final PaymentFixture fixture = new PaymentFixture();

    @Override
    protected Ledger ledger() {
        return fixture.ledger;
    }

    @Override
    protected Charges charges() {
        return fixture.charges;
    }

    @Override
    protected Payments payments() {
        return fixture.payments;
    }

    @Override
    protected TrackOrder trackOrder() {
        return fixture.ledger;
    }

    @Override
    protected Instant now() {
        return fixture.clock.instant();
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
