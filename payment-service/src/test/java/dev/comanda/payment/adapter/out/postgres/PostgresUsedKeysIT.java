package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.payment.application.UsedKeysContract;
import dev.comanda.payment.application.port.out.Charges;
import dev.comanda.payment.application.port.out.UsedKeys;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresUsedKeysIT extends UsedKeysContract {

    @Inject
    UsedKeys usedKeys;

    @Inject
    Charges charges;

    @Override
    protected UsedKeys usedKeys() {
        return usedKeys;
    }

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
