package dev.comanda.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.messaging.event.EventJson;
import dev.comanda.telemetry.RequestLogContext;
import dev.comanda.telemetry.Traces;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The transactional outbox: events are committed together with the change that caused them. */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            insert into outbox (aggregate_id, aggregate_version, sequence, id, topic, type, key, occurred_at, data, traceparent,
                request_id)
            values (:aggregateId, :aggregateVersion, :sequence, :id, :topic, :type, :key, :occurredAt, :data, :traceparent,
                :requestId)""";

    private final EventJson json;
    private final InstantSource clock = InstantSource.system();

    Outbox(EventJson json) {
        this.json = json;
    }

    /** Stores {@code events}, in their order, in the caller's transaction, which is required. */
    public Uni<Void> append(List<OutgoingEvent> events) {
        return append(events, Traces.current());
    }

    /** The same for events of another trace than the current one, such as those of scheduled work. */
    public Uni<Void> append(List<OutgoingEvent> events, @Nullable String traceparent) {
        return Multi.createFrom()
                .items(IntStream.range(0, events.size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(sequence -> insert(events.get(sequence), sequence, traceparent))
                .collect()
                .last()
                .invoke(() -> CommittedEventCounter.register(events))
                .replaceWithVoid();
    }

    private Uni<Integer> insert(OutgoingEvent event, int sequence, @Nullable String traceparent) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(APPEND)
                        .setParameter("aggregateId", event.aggregateId())
                        .setParameter("aggregateVersion", event.aggregateVersion())
                        .setParameter("sequence", sequence)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("topic", event.topic())
                        .setParameter("type", event.type())
                        .setParameter("key", event.key())
                        .setParameter("occurredAt", clock.instant())
                        .setParameter("data", json.write(event.data()))
                        .setParameter("traceparent", traceparent)
                        .setParameter("requestId", RequestLogContext.current())
                        .executeUpdate());
    }
}
