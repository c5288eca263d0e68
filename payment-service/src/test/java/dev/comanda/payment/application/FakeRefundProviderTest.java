package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.RefundReport.Status;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class FakeRefundProviderTest extends RefundProviderContract {

    private final FakeRefundProvider provider = new FakeRefundProvider();

    @Override
    protected RefundProvider provider() {
        return provider;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }

    @Override
    protected ChargeId paid() {
        ChargeId charge = ExampleCharges.chargeId();
        provider.captured(charge, orderId, Examples.TOTAL);
        return charge;
    }

    @Override
    protected void markForeign(ChargeId charge) {
        provider.markForeign(charge);
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
    protected void goDown() {
        provider.goDown();
    }

    @Override
    protected void loseResponses() {
        provider.loseResponses();
    }

    @Override
    protected void refuse() {
        provider.refuse();
    }

    @Override
    protected void recover() {
        provider.recover();
    }
}
