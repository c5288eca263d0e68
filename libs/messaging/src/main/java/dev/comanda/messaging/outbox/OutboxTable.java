package dev.comanda.messaging.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class OutboxTable {

    private static final String OLDEST = """
            select aggregate_id, id, topic, type, coalesce(key, aggregate_id) as key, occurred_at, data, traceparent,
                request_id
            from outbox
            order by aggregate_id, aggregate_version, sequence limit $1""";

    Uni<List<OutboxRow>> oldest(SqlConnection connection, int limit) {
        return connection
                .preparedQuery(OLDEST)
                .execute(Tuple.of(limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxRow::from)
                        .toList());
    }

    Uni<Void> delete(SqlConnection connection, List<UUID> ids) {
        return connection
                .preparedQuery("delete from outbox where id = any($1)")
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
