package dev.comanda.messaging.deadletter;

import dev.comanda.messaging.deadletter.LetterBoxes.LetterBox;
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
 * What this service could never take. A failure with an {@link java.io.IOException} in it means that the broker can't
 * be asked now.
 */
@ApplicationScoped
public class DeadLetters {

    /** The most that are listed at once. */
    public static final int MOST = 200;

    private static final Comparator<DeadLetter> NEWEST_FIRST = Comparator.comparing(DeadLetter::diedAt)
            .thenComparingLong(letter -> letter.id().offset())
            .reversed();

    private final LetterBoxes boxes;
    private final LetterReader reader;
    private final Replays replays;
    private final Replayer replayer;

    DeadLetters(LetterBoxes boxes, LetterReader reader, Replays replays, Replayer replayer) {
        this.boxes = boxes;
        this.reader = reader;
        this.replays = replays;
        this.replayer = replayer;
    }

    /**
     * The last ones of all topics that this service reads, newest first. A record that was put aside again, because its
     * consumer died before it had noted its place, is one letter: the earliest.
     *
     * @param count 1 to {@link #MOST}
     */
    public Uni<List<DeadLetter>> newest(int count) {
        return Multi.createFrom()
                .iterable(boxes.all())
                .onItem()
                .transformToUniAndConcatenate(box -> newest(box, count))
                .onItem()
                .<DeadLetter>disjoint()
                .collect()
                .asList()
                .map(all -> all.stream().sorted(NEWEST_FIRST).limit(count).toList());
    }

    /** A letter with all that it says; empty if there is none with this id, or none any more. */
    public Uni<Optional<OpenedLetter>> find(LetterId id) {
        return read(id).chain(found -> found.map(record -> opened(id, record).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /**
     * Lets the consumer that could not take a letter try once more, and nobody else. However often this is called for
     * the letters of one event, it takes effect once. A failure means that it could not be tried now.
     *
     * @param by who asks for it
     * @return what came of it; empty if there is no such letter
     */
    public Uni<Optional<Replay>> replay(LetterId id, String by) {
        return read(id).chain(found -> found.map(
                        record -> replayer.replay(id, record, box(id), by).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<List<DeadLetter>> newest(LetterBox box, int count) {
        return away(() -> reader.last(box.letters(), count, record -> DeadLetter.of(box.topic(), record)))
                .map(DeadLetters::once)
                .chain(letters -> withReplays(box.topic(), letters));
    }

    private static List<DeadLetter> once(List<DeadLetter> letters) {
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

    private Uni<OpenedLetter> opened(LetterId id, ConsumerRecord<String, byte[]> record) {
        return withReplays(id.topic(), List.of(DeadLetter.of(id.topic(), record)))
                .map(letters -> OpenedLetter.of(letters.getFirst(), record));
    }

    private Uni<Optional<ConsumerRecord<String, byte[]>>> read(LetterId id) {
        return boxes.of(id.topic())
                .map(box -> away(() -> reader.at(box.letters(), id.partition(), id.offset())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private LetterBox box(LetterId id) {
        return boxes.of(id.topic()).orElseThrow();
    }

    /** On a thread that may block. */
    private static <T> Uni<T> away(Supplier<T> blocking) {
        return Uni.createFrom().item(blocking).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
