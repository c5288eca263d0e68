package dev.comanda.messaging.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The events that this service has processed. */
@ApplicationScoped
class Inbox {

    private static final String INSERT = """
        insert into inbox (consumer, event_id) values (:consumer, :eventId) on conflict do nothing\
        """;

    private final String consumer;

    Inbox(@ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.consumer = consumer;
    }

    /**
     * Marks the event as processed, in the caller's transaction. While another transaction is processing it, this waits
     * for the end of that transaction.
     *
     * @return false if it was processed before
     */
    Uni<Boolean> markProcessed(UUID eventId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(INSERT)
                        .setParameter("consumer", consumer)
                        .setParameter("eventId", eventId)
                        .executeUpdate()
                        .map(inserted -> inserted == 1));
    }
}
