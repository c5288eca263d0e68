package dev.comanda.messaging.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service has already taken. */
@ApplicationScoped
class Inbox {

    private static final String TAKE = """
            insert into inbox (consumer, event_id) values (:consumer, :eventId) on conflict do nothing""";

    private final String consumer;

    Inbox(@ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.consumer = consumer;
    }

    /**
     * Marks the event as taken in the caller's transaction. While another transaction is taking it, this waits for that
     * one's end.
     *
     * @return false if it was taken before
     */
    Uni<Boolean> take(UUID eventId) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKE)
                        .setParameter("consumer", consumer)
                        .setParameter("eventId", eventId)
                        .executeUpdate()
                        .map(inserted -> inserted == 1));
    }
}
