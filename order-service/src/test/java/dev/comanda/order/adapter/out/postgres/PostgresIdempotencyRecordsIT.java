package dev.comanda.order.adapter.out.postgres;

import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.order.application.IdempotencyRecordsContract;
import dev.comanda.order.application.port.out.Orders;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.function.Supplier;

@QuarkusTest
class PostgresIdempotencyRecordsIT extends IdempotencyRecordsContract {

    @Inject
    IdempotencyRecords idempotencyRecords;

    @Inject
    Orders orders;

    @Override
    protected IdempotencyRecords idempotencyRecords() {
        return idempotencyRecords;
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected <T> T await(Supplier<Uni<T>> work) {
        return OnContext.await(work);
    }
}
