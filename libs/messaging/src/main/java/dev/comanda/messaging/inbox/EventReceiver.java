package dev.comanda.messaging.inbox;

import static java.util.Objects.requireNonNull;

import dev.comanda.messaging.SqlFailures;
import dev.comanda.messaging.event.EventCodec;
import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.event.RequestHeader;
import dev.comanda.messaging.outbox.Transactions;
import dev.comanda.telemetry.LoggedRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Lets each event take effect once. The mark, the business write and the events that follow from it are one
 * transaction; the record's offset is committed after it.
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
     * Completes once the event has taken effect, now or earlier. Broken infrastructure is waited for, however long it
     * takes; a failure of the result means that the event can never be taken and belongs to the dead letters.
     */
    public Uni<Void> receive(ConsumerRecord<String, byte[]> record, EventConsumer consumer) {
        Context context = requireNonNull(Vertx.currentContext(), "events are received on a Vert.x context");
        return Uni.createFrom()
                .deferred(() -> {
                    RequestHeader.read(record).ifPresent(LoggedRequest::is);
                    return receiveOnce(record.topic(), codec.read(record), consumer);
                })
                // A delayed retry would resume on a timer's thread, where no Hibernate session can live.
                .runSubscriptionOn(work -> context.runOnContext(ignored -> work.run()))
                .onFailure()
                .invoke(failure -> tell(record, failure))
                .onFailure(Failures::isTemporary)
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely();
    }

    /**
     * Takes an event that came some other way than by its topic, once and without any patience.
     *
     * @param afterwards is told whether it took effect just now, and runs in the same transaction
     * @return whether it took effect just now; if not, it had before
     */
    public Uni<Boolean> take(IncomingEvent event, EventConsumer consumer, Function<Boolean, Uni<Void>> afterwards) {
        return transactions.run(() -> takeOnce(event, consumer).call(afterwards::apply));
    }

    private Uni<Void> receiveOnce(String topic, IncomingEvent event, EventConsumer consumer) {
        return transactions
                .run(() -> takeOnce(event, consumer))
                .invoke(first -> metrics.came(topic, event, first))
                .replaceWithVoid();
    }

    private Uni<Boolean> takeOnce(IncomingEvent event, EventConsumer consumer) {
        return inbox.take(event.id())
                .call(first -> first ? consumer.handle(event) : Uni.createFrom().voidItem());
    }

    private void tell(ConsumerRecord<String, byte[]> record, Throwable failure) {
        String place = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
        metrics.failed(record.topic(), failure);
        if (!Failures.isTemporary(failure)) {
            tellOfTheEnd(place, failure);
        } else if (SqlFailures.isLostRace(failure)) {
            LOG.debugf("record %s is taken anew, something else was faster: %s", place, failure);
        } else {
            LOG.warnf("record %s is tried until it succeeds: %s", place, failure);
        }
    }

    /** Of what is no event the letter tells all; it may be as long as its publisher likes, the log may not. */
    private static void tellOfTheEnd(String place, Throwable failure) {
        if (Failures.reasonOf(failure) == DeadLetterReason.INVALID) {
            LOG.errorf("record %s goes to the dead letters: %.500s", place, failure);
        } else {
            LOG.errorf(failure, "record %s goes to the dead letters", place);
        }
    }
}
