package dev.comanda.messaging.deadletter;

import dev.comanda.messaging.deadletter.LetterBoxes.LetterBox;
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

/** Lets a consumer take its dead letters once more, as if they had just come. */
@ApplicationScoped
class Replayer {

    private static final Logger LOG = Logger.getLogger(Replayer.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(50);
    private static final int RETRIES = 4;
    private static final int LONGEST_REASON = 4_096;

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

    /** What came of it. A failure means that infrastructure was in the way, and nothing changed. */
    Uni<Replay> replay(LetterId id, ConsumerRecord<String, byte[]> record, LetterBox box, String by) {
        LetterTrace trace = LetterTrace.of(record, vertx);
        return trace.during(() -> tried(id, record, box, by))
                .onFailure(Failures::isTemporary)
                .retry()
                .withBackOff(FIRST_RETRY)
                .atMost(RETRIES)
                .onFailure(failure -> !Failures.isTemporary(failure))
                .recoverWithUni(failure -> trace.during(() -> refused(id, failure, by)))
                .invoke(replay -> LOG.infof("dead letter %s was replayed by %s: %s", id, by, replay.outcome()));
    }

    private Uni<Replay> tried(LetterId id, ConsumerRecord<String, byte[]> record, LetterBox box, String by) {
        IncomingEvent event = eventIn(record);
        return transactions.run(() -> replays.wasTaken(event.id())
                .chain(taken -> taken ? noted(id, event.id(), Outcome.TAKEN_BEFORE, by) : taken(id, event, box, by)));
    }

    private IncomingEvent eventIn(ConsumerRecord<String, byte[]> record) {
        if (record.headers().lastHeader(LetterHeaders.CUT) != null) {
            throw new InvalidEvent("the record was too large to be kept whole");
        }
        return codec.read(record);
    }

    private Uni<Replay> taken(LetterId id, IncomingEvent event, LetterBox box, String by) {
        return receiver.take(
                        event,
                        box.consumer(),
                        first -> noted(id, event.id(), outcome(first), by).replaceWithVoid())
                .map(first -> replay(outcome(first), null, by));
    }

    private Uni<Replay> noted(LetterId id, UUID eventId, Outcome outcome, String by) {
        return replays.note(id, eventId, outcome, null, by).replaceWith(() -> replay(outcome, null, by));
    }

    private Uni<Replay> refused(LetterId id, Throwable failure, String by) {
        String text = failure.toString();
        String reason = text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
        Supplier<Uni<Void>> note = () -> replays.note(id, null, Outcome.REFUSED, reason, by);
        return transactions.run(note).replaceWith(() -> replay(Outcome.REFUSED, reason, by));
    }

    private static Outcome outcome(boolean first) {
        return first ? Outcome.TAKEN : Outcome.TAKEN_BEFORE;
    }

    private static Replay replay(Outcome outcome, @Nullable String reason, String by) {
        return new Replay(outcome, Optional.ofNullable(reason), by, Instant.now());
    }
}
