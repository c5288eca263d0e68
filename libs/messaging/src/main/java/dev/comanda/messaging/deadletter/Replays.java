package dev.comanda.messaging.deadletter;

import dev.comanda.messaging.deadletter.Replay.Outcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of replays. */
@ApplicationScoped
class Replays {

    /** A later attempt does not overwrite {@code taken}. */
    private static final String SAVE = """
        insert into replays (topic, letter_partition, letter_offset, event_id, outcome, reason, replayed_by)
        values (:topic, :partition, :offset, :eventId, :outcome, :reason, :by)
        on conflict (topic, letter_partition, letter_offset) do update
        set outcome = excluded.outcome, reason = excluded.reason, replayed_by = excluded.replayed_by,
            replayed_at = now()
        where replays.outcome <> 'taken'\
        """;

    private static final String WAS_TAKEN = """
        select count(*) from replays where event_id = :eventId and outcome = 'taken'\
        """;

    private static final String FIND = """
        select letter_partition, letter_offset, outcome, reason, replayed_by, replayed_at
        from replays where topic = $1 and letter_offset = any($2)\
        """;

    private final Pool pool;

    Replays(Pool pool) {
        this.pool = pool;
    }

    /** Saves an attempt, in the caller's transaction. */
    Uni<Void> save(DeadLetterId letter, @Nullable UUID eventId, Outcome outcome, @Nullable String reason, String by) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(SAVE)
                        .setParameter("topic", letter.topic())
                        .setParameter("partition", letter.partition())
                        .setParameter("offset", letter.offset())
                        .setParameter("eventId", eventId)
                        .setParameter("outcome", outcome.stored())
                        .setParameter("reason", reason)
                        .setParameter("by", by)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether a replay of this event took effect, as far as the caller's transaction sees. */
    Uni<Boolean> wasTaken(UUID eventId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WAS_TAKEN, Long.class)
                        .setParameter("eventId", eventId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** The replays of these dead letters of one topic; letters that were never replayed are missing. */
    Uni<Map<DeadLetterId, Replay>> of(String topic, List<DeadLetterId> letters) {
        Long[] offsets = letters.stream().map(DeadLetterId::offset).toArray(Long[]::new);
        return pool.preparedQuery(FIND).execute(Tuple.of(topic, offsets)).map(rows -> {
            Map<DeadLetterId, Replay> found = new HashMap<>();
            rows.forEach(row -> found.put(idOf(topic, row), replayOf(row)));
            return found;
        });
    }

    private static DeadLetterId idOf(String topic, Row row) {
        return new DeadLetterId(topic, row.getInteger("letter_partition"), row.getLong("letter_offset"));
    }

    private static Replay replayOf(Row row) {
        return new Replay(
                Outcome.of(row.getString("outcome")),
                Optional.ofNullable(row.getString("reason")),
                row.getString("replayed_by"),
                row.getOffsetDateTime("replayed_at").toInstant());
    }
}
