package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Audits;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryAuditsTest extends AuditsContract {

    private final InMemoryAudits audits = new InMemoryAudits();

    @Override
    protected Audits audits() {
        return audits;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
