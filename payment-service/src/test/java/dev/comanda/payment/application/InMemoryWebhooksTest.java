package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Webhooks;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryWebhooksTest extends WebhooksContract {

    private final InMemoryWebhooks webhooks = new InMemoryWebhooks();

    @Override
    protected Webhooks webhooks() {
        return webhooks;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
