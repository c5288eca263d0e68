package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.OnContext;
import dev.comanda.payment.application.WebhooksContract;
import dev.comanda.payment.application.port.out.Webhooks;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresWebhooksIT extends WebhooksContract {

    @Inject
    Webhooks webhooks;

    @Override
    protected Webhooks webhooks() {
        return webhooks;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
