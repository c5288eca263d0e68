package dev.comanda.messaging.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position of a dead letter; as text such as {@code order.events-0-17}.
 *
 * @param topic the topic of the original record
 * @param partition in the dead-letter topic
 * @param offset in the dead-letter topic
 */
public record DeadLetterId(String topic, int partition, long offset) {

    private static final Pattern TEXT = Pattern.compile("([a-z.]{1,200})-(\\d{1,9})-(\\d{1,18})");

    /** Empty if {@code text} is not a valid id. */
    public static Optional<DeadLetterId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new DeadLetterId(
                        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s-%d-%d".formatted(topic, partition, offset);
    }
}
