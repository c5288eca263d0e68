package dev.comanda.messaging.deadletter;

import dev.comanda.messaging.deadletter.DeadLetterTopics.DeadLetterTopic;
import dev.comanda.messaging.deadletter.Replay.Outcome;
import dev.comanda.messaging.event.EventCodec;
import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.messaging.inbox.EventReceiver;
import dev.comanda.messaging.inbox.Failures;
import dev.comanda.messaging.outbox.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Delivers dead letters to their consumer again, as if they had just arrived. */
@ApplicationScoped
class Replayer {

    private static final Logger LOG = Logger.getLogger(Replayer.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final int RETRIES = 4;
    private static final int MAX_REASON_LENGTH = 4_096;

    private final EventCodec codec;
    private final EventReceiver receiver;
    private final Transactions transactions;
    private final Replays replays;
    private final Vertx vertx;

    Replayer(EventCodec codec, EventReceiver receiver, Transactions transactions, Replays replays, Vertx vertx) {
        this.codec = codec;
        this.receiver = receiver;
        this.transactions = transactions;
        this.replays = replays;
        this.vertx = vertx;
    }

    /** A failure of the result means an infrastructure failure; nothing has changed then. */
    Uni<Replay> replay(DeadLetterId id, ConsumerRecord<String, byte[]> record, DeadLetterTopic topic, String by) {
        DeadLetterTrace trace = DeadLetterTrace.of(record, vertx);
        return trace.during(() -> attempt(id, record, topic, by))
                .onFailure(Failures::isTemporary)
                .retry()
                .withBackOff(FIRST_RETRY)
                .atMost(RETRIES)
                .onFailure(failure -> !Failures.isTemporary(failure))
                .recoverWithUni(failure -> trace.during(() -> recordRefusal(id, failure, by)))
                .invoke(replay -> LOG.infof("dead letter %s was replayed by %s: %s", id, by, replay.outcome()));
    }

    private Uni<Replay> attempt(
            DeadLetterId id, ConsumerRecord<String, byte[]> record, DeadLetterTopic topic, String by) {
        IncomingEvent event = eventIn(record);
        return transactions.run(() -> replays.wasTaken(event.id())
                .chain(taken -> taken
                        ? recordOutcome(id, event.id(), Outcome.TAKEN_BEFORE, by)
                        : process(id, event, topic, by)));
    }

    private IncomingEvent eventIn(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader(DeadLetterHeaders.CUT) != null) {
            throw new InvalidEvent("the dead letter was truncated, because the record was too large");
        }
        return codec.read(record);
    }

    private Uni<Replay> process(DeadLetterId id, IncomingEvent event, DeadLetterTopic topic, String by) {
        return receiver.process(
                        event,
                        topic.consumer(),
                        first -> recordOutcome(id, event.id(), outcome(first), by)
                                .replaceWithVoid())
                .map(first -> replay(outcome(first), null, by));
    }

    private Uni<Replay> recordOutcome(DeadLetterId id, UUID eventId, Outcome outcome, String by) {
        return replays.save(id, eventId, outcome, null, by).replaceWith(() -> replay(outcome, null, by));
    }

    private Uni<Replay> recordRefusal(DeadLetterId id, Throwable failure, String by) {
        String text = failure.toString();
        String reason = text.length() <= MAX_REASON_LENGTH ? text : text.substring(0, MAX_REASON_LENGTH);
        Supplier<Uni<Void>> save = () -> replays.save(id, null, Outcome.REFUSED, reason, by);
        return transactions.run(save).replaceWith(() -> replay(Outcome.REFUSED, reason, by));
    }

    private static Outcome outcome(boolean first) {
        return first ? Outcome.TAKEN : Outcome.TAKEN_BEFORE;
    }

    private static Replay replay(Outcome outcome, @Nullable String reason, String by) {
        return new Replay(outcome, Optional.ofNullable(reason), by, Instant.now());
    }
}
