package dev.comanda.order.application;

import dev.comanda.order.application.port.out.UsedKeys;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

class InMemoryUsedKeysTest extends UsedKeysContract {

    private final InMemoryOrders memory = new InMemoryOrders();

    @Override
    protected UsedKeys usedKeys() {
        return memory;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return work.get().await().indefinitely();
    }
}
