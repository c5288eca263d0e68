package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.domain.SessionReport.Status;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class FakeProviderTest extends PaymentProviderContract {

    private final FakeProvider provider = new FakeProvider();

    @Override
    protected PaymentProvider provider() {
        return provider;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
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

    @Override
    protected void pay(String sessionId) {
        provider.pay(sessionId);
    }

    @Override
    protected void payLater(String sessionId) {
        provider.setStatus(sessionId, new Status.AwaitingFunds());
    }

    @Override
    protected String decline(String sessionId) {
        return provider.decline(sessionId);
    }

    @Override
    protected void markForeign(String sessionId) {
        provider.markForeign(sessionId);
    }
}
