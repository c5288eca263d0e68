package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.RefundReport.Status;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

class FakeProviderLedgerTest extends ProviderLedgerContract {

    private final FakeRefundProvider provider = new FakeRefundProvider();
    private final FakeProviderLedger ledger = new FakeProviderLedger(provider);

    @Override
    protected ProviderLedger ledger() {
        return ledger;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }

    @Override
    protected Instant now() {
        return Examples.NOW;
    }

    @Override
    protected ChargeId paid(UUID orderId) {
        ChargeId charge = ExampleCharges.chargeId();
        provider.captured(charge, orderId, Examples.TOTAL);
        return charge;
    }

    @Override
    protected String refundByHand(ChargeId charge, long cents) {
        return provider.refundByHand(charge, ExampleCharges.euro(cents));
    }

    @Override
    protected void setStatus(ChargeId charge, String reference, Status status) {
        provider.setStatus(charge, reference, status);
    }

    @Override
    protected void markForeign(ChargeId charge) {
        provider.markForeign(charge);
    }

    @Override
    protected void goDown() {
        provider.goDown();
    }
}
