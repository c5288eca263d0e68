package dev.comanda.messaging.outbox;

import static dev.comanda.messaging.Await.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.messaging.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas of a service, each with a scripted broker. */
@QuarkusTest
class OutboxRelayIT {

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @Inject
    OutboxTable table;

    @Inject
    Database database;

    private final UUID noteId = UUID.randomUUID();
    private final OutboxMetrics metrics = new OutboxMetrics(new SimpleMeterRegistry());
    private final HeldBroker broker = new HeldBroker();
    private final HeldBroker otherBroker = new HeldBroker();
    private OutboxRelay relay;
    private OutboxRelay otherRelay;

    @BeforeEach
    void take_the_lead_from_the_application() {
        relay = new OutboxRelay(vertx, table, new OutboxLeadership(pool), broker, metrics);
        otherRelay = new OutboxRelay(vertx, table, new OutboxLeadership(pool), otherBroker, metrics);
        database.killLeader();
    }

    @AfterEach
    void leave_nothing_behind() {
        database.killLeader();
        database.emptyOutbox();
    }

    @Test
    void an_event_stays_until_the_broker_has_acknowledged_it() {
        database.putIntoOutbox(noteId, 1);

        relay.wake();

        soon().until(() -> broker.isAsked(noteId, 1));
        assertThat(database.outboxOf(noteId)).hasSize(1);
        broker.acknowledgeAll();
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());
    }

    @Test
    void a_refused_event_stays_and_is_sent_again() {
        database.putIntoOutbox(noteId, 1);
        relay.wake();
        soon().until(() -> broker.isAsked(noteId, 1));

        broker.refuse(noteId);
        soon().until(() -> {
            relay.wake();
            return broker.isAsked(noteId, 2);
        });

        assertThat(database.outboxOf(noteId)).hasSize(1);
        broker.acknowledgeAll();
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());
    }

    @Test
    void no_event_overtakes_a_refused_one_of_its_aggregate() {
        UUID other = UUID.randomUUID();
        database.putIntoOutbox(noteId, 1);
        database.putIntoOutbox(noteId, 2);
        database.putIntoOutbox(other, 1);
        relay.wake();
        soon().until(() -> broker.isAsked(noteId, 1) && broker.isAsked(other, 1));

        broker.refuse(noteId);
        broker.acknowledgeAll();
        soon().untilAsserted(() -> assertThat(database.outboxOf(other)).isEmpty());

        assertThat(broker.isAsked(noteId, 2)).isFalse();
        assertThat(database.outboxOf(noteId)).hasSize(2);
    }

    @Test
    void one_replica_leads_and_the_other_takes_over_when_the_leaders_connection_dies() {
        database.putIntoOutbox(noteId, 1);
        relay.wake();
        soon().until(() -> broker.isAsked(noteId, 1));
        otherRelay.wake();
        broker.acknowledgeAll();
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());
        assertThat(otherBroker.asked()).isEmpty();

        database.killLeader();
        database.putIntoOutbox(noteId, 2);
        otherBroker.acknowledgeAlways();
        soon().untilAsserted(() -> {
            otherRelay.wake();
            assertThat(database.outboxOf(noteId)).isEmpty();
        });

        database.putIntoOutbox(noteId, 3);
        relay.wake();
        otherRelay.wake();
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());
        assertThat(broker.asked()).hasSize(1);
        assertThat(otherBroker.asked()).hasSize(2);
    }

    @Test
    void a_replica_that_stops_hands_over() {
        database.putIntoOutbox(noteId, 1);
        broker.acknowledgeAlways();
        relay.wake();
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());

        relay.stop(new ShutdownEvent());
        database.putIntoOutbox(noteId, 2);
        otherBroker.acknowledgeAlways();

        soon().untilAsserted(() -> {
            otherRelay.wake();
            assertThat(database.outboxOf(noteId)).isEmpty();
        });
    }

    @Test
    void the_leader_leads_again_after_the_database_has_cut_its_connection() {
        database.putIntoOutbox(noteId, 1);
        broker.acknowledgeAlways();
        relay.wake();
        soon().untilAsserted(() -> assertThat(database.outboxOf(noteId)).isEmpty());

        database.killLeader();
        database.putIntoOutbox(noteId, 2);

        soon().untilAsserted(() -> {
            relay.wake();
            assertThat(database.outboxOf(noteId)).isEmpty();
        });
    }

    @Test
    void a_connection_that_dies_between_sending_and_deleting_has_the_event_sent_again() {
        database.putIntoOutbox(noteId, 1);
        relay.wake();
        soon().until(() -> broker.isAsked(noteId, 1));

        database.killLeader();
        broker.acknowledgeAlways();

        soon().untilAsserted(() -> {
            relay.wake();
            assertThat(database.outboxOf(noteId)).isEmpty();
        });
        assertThat(broker.asked()).hasSize(2);
    }
}
