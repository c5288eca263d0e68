package dev.comanda.order.adapter.out.postgres;

import dev.comanda.backing.OnContext;
import dev.comanda.order.application.UsedKeysContract;
import dev.comanda.order.application.port.out.UsedKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresUsedKeysIT extends UsedKeysContract {

    @Inject
    UsedKeys usedKeys;

    @Override
    protected UsedKeys usedKeys() {
        return usedKeys;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
