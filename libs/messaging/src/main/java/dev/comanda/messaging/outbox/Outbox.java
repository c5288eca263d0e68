package dev.comanda.messaging.outbox;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.comanda.messaging.event.EventJson;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** Events that are committed with the change that caused them, or not at all. */
@ApplicationScoped
public class Outbox {

    private static final String APPEND = """
            insert into outbox (aggregate_id, aggregate_version, sequence, id, topic, type, occurred_at, data)
            values (:aggregateId, :aggregateVersion, :sequence, :id, :topic, :type, :occurredAt, :data)""";

    private final EventJson json;
    private final InstantSource clock = InstantSource.system();

    Outbox(EventJson json) {
        this.json = json;
    }

    /** Stores {@code events}, in their order, in the caller's transaction; there has to be one. */
    public Uni<Void> append(List<OutgoingEvent> events) {
        return Multi.createFrom()
                .items(IntStream.range(0, events.size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(sequence -> insert(events.get(sequence), sequence))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> insert(OutgoingEvent event, int sequence) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(APPEND)
                        .setParameter("aggregateId", event.aggregateId())
                        .setParameter("aggregateVersion", event.aggregateVersion())
                        .setParameter("sequence", sequence)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("topic", event.topic())
                        .setParameter("type", event.type())
                        .setParameter("occurredAt", clock.instant())
                        .setParameter("data", json.write(event.data()))
                        .executeUpdate());
    }
}
