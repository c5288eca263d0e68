package dev.comanda.messaging.inbox;

import static java.util.Objects.requireNonNull;

import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.conflict.ConflictRetry;
import dev.comanda.messaging.event.EventCodec;
import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.event.RequestHeader;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.telemetry.RequestLogContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Processes each event once. The inbox row, the business write and the events that follow from it are one
 * transaction; the record's offset is committed afterwards.
 */
@ApplicationScoped
public class EventReceiver {

    private static final Logger LOG = Logger.getLogger(EventReceiver.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);

    private final EventCodec codec;
    private final Transactions transactions;
    private final Inbox inbox;
    private final InboxMetrics metrics;

    EventReceiver(EventCodec codec, Transactions transactions, Inbox inbox, InboxMetrics metrics) {
        this.codec = codec;
        this.transactions = transactions;
        this.inbox = inbox;
        this.metrics = metrics;
    }

    /**
     * Completes once the event has been processed, now or earlier. Infrastructure failures are retried without limit; a
     * failure of the result means that the event can never be processed and has to be dead-lettered.
     */
    public Uni<Void> receive(ConsumerRecord<String, byte[]> record, EventConsumer consumer) {
        Context context = requireNonNull(Vertx.currentContext(), "events are received on a Vert.x context");
        return Uni.createFrom()
                .deferred(() -> {
                    RequestHeader.read(record).ifPresent(RequestLogContext::put);
                    return receiveOnce(record.topic(), codec.read(record), consumer);
                })
                // A delayed retry would resume on a timer's thread, where no Hibernate session can live.
                .runSubscriptionOn(work -> context.runOnContext(ignored -> work.run()))
                .onFailure()
                .invoke(failure -> logFailure(record, failure))
                .onFailure(Failures::isTemporary)
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely();
    }

    /**
     * Processes an event that did not arrive by its topic, without retries.
     *
     * @param afterwards runs in the same transaction; its argument tells whether this call processed the event
     * @return true if this call processed the event; false if it had been processed before
     */
    public Uni<Boolean> process(IncomingEvent event, EventConsumer consumer, Function<Boolean, Uni<Void>> afterwards) {
        return transactions.run(() -> processOnce(event, consumer).call(afterwards::apply));
    }

    private Uni<Void> receiveOnce(String topic, IncomingEvent event, EventConsumer consumer) {
        return transactions
                .run(() -> processOnce(event, consumer))
                .invoke(first -> metrics.processed(topic, event, first))
                .replaceWithVoid();
    }

    private Uni<Boolean> processOnce(IncomingEvent event, EventConsumer consumer) {
        return inbox.markProcessed(event.id())
                .call(first -> first ? consumer.handle(event) : Uni.createFrom().voidItem());
    }

    private void logFailure(ConsumerRecord<String, byte[]> record, Throwable failure) {
        String place = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        metrics.failed(record.topic(), failure);
        if (!Failures.isTemporary(failure)) {
            logDeadLetter(place, failure);
        } else if (ConflictRetry.isConflict(failure) || SqlFailures.isConflict(failure)) {
            LOG.debugf("record %s is retried after a conflict: %s", place, failure);
        } else {
            LOG.warnf("record %s is retried until it succeeds: %s", place, failure);
        }
    }

    /** Truncates the message of an invalid event, which may be long; the dead letter has it in full. */
    private static void logDeadLetter(String place, Throwable failure) {
        if (Failures.reasonOf(failure) == DeadLetterReason.INVALID) {
            LOG.errorf("record %s is dead-lettered: %.500s", place, failure);
        } else {
            LOG.errorf(failure, "record %s is dead-lettered", place);
        }
    }
}
