package dev.comanda.order.adapter.out.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.contracts.event.Contracts;
import dev.comanda.contracts.event.PublishedRecord;
import dev.comanda.contracts.event.TopicReader;
import dev.comanda.messaging.outbox.Outbox;
import dev.comanda.messaging.outbox.OutgoingEvent;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.servers.OnContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The events that arrive on Kafka match their contracts. */
@QuarkusTest
class PublishedOrdersIT {

    private final Contracts contracts = Contracts.of("order-service");

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void every_published_event_matches_its_contract() throws Throwable {
        // Given
        List<OutgoingEvent> events =
                OrderEvents.all().map(new OrderEventMapping()::toOutgoing).toList();

        // When
        OnContext.await(() -> transactions.run(() -> outbox.append(events)));

        // Then
        try (TopicReader topic = new TopicReader(kafka, "order.events")) {
            assertThat(events)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(PublishedRecord.problems(
                                    contracts.contract(event.type()),
                                    topic.about(event.aggregateId(), 1).getFirst()))
                            .isEmpty());
        }
    }
}
