package dev.comanda.http.idempotency.postgres;

import dev.comanda.http.idempotency.IdempotencyKey;
import dev.comanda.http.idempotency.IdempotencyRecord;
import dev.comanda.http.idempotency.IdempotencyRecords;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Adds through Hibernate's session, to join the transaction of the effect; reads need no session. */
@ApplicationScoped
@IfBuildProperty(name = "comanda.idempotency.enabled", stringValue = "true")
public class PostgresIdempotencyRecords implements IdempotencyRecords {

    private static final String ADD = """
            insert into idempotency_records (caller, operation, key, request_hash, resource_id, result)
            values (:caller, :operation, :key, :requestHash, :resourceId, :result)""";

    private static final String FIND = """
            select caller, operation, key, request_hash, resource_id, result from idempotency_records
            where caller = $1 and operation = $2 and key = $3""";

    private static final String EXISTS = """
            select exists (select from idempotency_records where operation = $1 and resource_id = $2)""";

    private final Pool pool;

    PostgresIdempotencyRecords(Pool pool) {
        this.pool = pool;
    }

    /** Adds a record in the caller's transaction, which is required; a unique violation if its key exists already. */
    public Uni<Void> add(IdempotencyRecord record) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ADD)
                        .setParameter("caller", record.caller())
                        .setParameter("operation", record.operation())
                        .setParameter("key", record.key().value())
                        .setParameter("requestHash", record.key().requestHash())
                        .setParameter("resourceId", record.resourceId())
                        .setParameter("result", record.result())
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<IdempotencyRecord>> find(String caller, String operation, String key) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(caller, operation, key))
                .map(PostgresIdempotencyRecords::first);
    }

    @Override
    public Uni<Boolean> existsFor(String operation, UUID resourceId) {
        return pool.preparedQuery(EXISTS)
                .execute(Tuple.of(operation, resourceId))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static Optional<IdempotencyRecord> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PostgresIdempotencyRecords::toRecord)
                .findFirst();
    }

    private static IdempotencyRecord toRecord(Row row) {
        return new IdempotencyRecord(
                row.getString("caller"),
                row.getString("operation"),
                new IdempotencyKey(row.getString("key"), row.getString("request_hash")),
                row.getUUID("resource_id"),
                row.getString("result"));
    }
}
