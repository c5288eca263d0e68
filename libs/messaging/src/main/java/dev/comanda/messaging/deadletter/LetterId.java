package dev.comanda.messaging.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a dead letter is; as text such as {@code order.events-0-17}.
 *
 * @param topic the topic that the record came from; its consumer keeps one topic of dead letters for it
 * @param partition in that topic of dead letters
 * @param offset in that topic of dead letters
 */
public record LetterId(String topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("([a-z.]{1,200})-(\\d{1,9})-(\\d{1,18})");

    /** Empty if {@code text} can't be the id of a letter. */
    public static Optional<LetterId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new LetterId(parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s-%d-%d".formatted(topic, partition, offset);
    }
}
