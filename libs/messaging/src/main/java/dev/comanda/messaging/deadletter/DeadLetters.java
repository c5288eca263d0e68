package dev.comanda.messaging.deadletter;

import dev.comanda.messaging.deadletter.DeadLetterTopics.DeadLetterTopic;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The dead letters of this service. A failure with an {@link java.io.IOException} as a cause means that the broker is
 * unavailable.
 */
@ApplicationScoped
public class DeadLetters {

    /** The longest list. */
    public static final int MAX_COUNT = 200;

    private static final Comparator<DeadLetter> NEWEST_FIRST = Comparator.comparing(DeadLetter::deadLetteredAt)
            .thenComparingLong(letter -> letter.id().offset())
            .reversed();

    private final DeadLetterTopics topics;
    private final DeadLetterReader reader;
    private final Replays replays;
    private final Replayer replayer;

    DeadLetters(DeadLetterTopics topics, DeadLetterReader reader, Replays replays, Replayer replayer) {
        this.topics = topics;
        this.reader = reader;
        this.replays = replays;
        this.replayer = replayer;
    }

    /**
     * The latest dead letters of all topics that this service consumes, newest first. A record that was dead-lettered
     * again, because its consumer crashed before it committed the offset, is listed once: the earliest.
     *
     * @param count 1 to {@link #MAX_COUNT}
     */
    public Uni<List<DeadLetter>> newest(int count) {
        return Multi.createFrom()
                .iterable(topics.all())
                .onItem()
                .transformToUniAndConcatenate(topic -> newest(topic, count))
                .onItem()
                .<DeadLetter>disjoint()
                .collect()
                .asList()
                .map(all -> all.stream().sorted(NEWEST_FIRST).limit(count).toList());
    }

    /** A dead letter with headers and value; empty if there is none with this id, or not any more. */
    public Uni<Optional<DeadLetterDetail>> find(DeadLetterId id) {
        return read(id).chain(found -> found.map(record -> detail(id, record).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /**
     * Delivers a dead letter again, to the consumer that could not process it and no other. However often this is called
     * for the dead letters of one event, it takes effect once. A failure means that it could not be attempted now.
     *
     * @param by the operator
     * @return the outcome; empty if there is no such dead letter
     */
    public Uni<Optional<Replay>> replay(DeadLetterId id, String by) {
        return read(id).chain(found -> found.map(
                        record -> replayer.replay(id, record, topic(id), by).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<List<DeadLetter>> newest(DeadLetterTopic topic, int count) {
        return onWorkerThread(() -> reader.last(topic.name(), count, record -> DeadLetter.of(topic.source(), record)))
                .map(DeadLetters::distinct)
                .chain(letters -> withReplays(topic.source(), letters));
    }

    private static List<DeadLetter> distinct(List<DeadLetter> letters) {
        return letters.stream()
                .collect(Collectors.toMap(
                        DeadLetter::source, Function.identity(), BinaryOperator.minBy(NEWEST_FIRST.reversed())))
                .values()
                .stream()
                .toList();
    }

    private Uni<List<DeadLetter>> withReplays(String topic, List<DeadLetter> letters) {
        return replays.of(topic, letters.stream().map(DeadLetter::id).toList())
                .map(known -> letters.stream()
                        .map(letter -> letter.with(known.get(letter.id())))
                        .toList());
    }

    private Uni<DeadLetterDetail> detail(DeadLetterId id, ConsumerRecord<String, byte[]> record) {
        return withReplays(id.topic(), List.of(DeadLetter.of(id.topic(), record)))
                .map(letters -> DeadLetterDetail.of(letters.getFirst(), record));
    }

    private Uni<Optional<ConsumerRecord<String, byte[]>>> read(DeadLetterId id) {
        return topics.of(id.topic())
                .map(topic -> onWorkerThread(() -> reader.at(topic.name(), id.partition(), id.offset())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private DeadLetterTopic topic(DeadLetterId id) {
        return topics.of(id.topic()).orElseThrow();
    }

    /** Runs {@code blocking} on a worker thread. */
    private static <T> Uni<T> onWorkerThread(Supplier<T> blocking) {
        return Uni.createFrom().item(blocking).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
