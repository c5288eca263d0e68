package dev.comanda.payment.adapter.out.kafka;

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

/** The messages that the outbox sends to Kafka match the contracts. */
@QuarkusTest
class PublishedPaymentsIT {

    private final Contracts contracts = Contracts.of("payment-service");

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void every_event_matches_its_contract() throws Throwable {
        // Given
        List<OutgoingEvent> events =
                PaymentEvents.all().map(new PaymentEventMapping()::toOutgoing).toList();

        // When
        OnContext.await(() -> transactions.run(() -> outbox.append(events)));

        // Then
        try (TopicReader topic = new TopicReader(kafka, "payment.events")) {
            assertThat(events)
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(PublishedRecord.problems(
                                    contracts.contract(event.type()),
                                    topic.about(event.key(), 1).getFirst()))
                            .isEmpty());
        }
    }
}
