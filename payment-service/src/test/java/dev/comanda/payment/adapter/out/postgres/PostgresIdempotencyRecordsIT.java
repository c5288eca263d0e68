package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.http.idempotency.IdempotencyRecords;
import dev.comanda.payment.application.IdempotencyRecordsContract;
import dev.comanda.payment.application.port.out.Charges;
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
    Charges charges;

    @Override
    protected IdempotencyRecords idempotencyRecords() {
        return idempotencyRecords;
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
