package dev.comanda.messaging.metrics;

import java.util.Set;

/**
 * Numbers that only the service's own database knows, asked for now and then. They are the same at every replica: look
 * at one, do not add them up.
 *
 * @param name in Micrometer's notation, such as {@code outbox.waiting.events}
 * @param help what the number is, for people
 * @param label what tells the numbers apart; empty if there is one number
 * @param values all values of the label, so that those without a row are 0; empty without a label
 * @param query gives rows of (value of the label as text, number), or one number; it has to be cheap however much the
 *     database holds
 */
public record DatabaseGauge(String name, String help, String label, Set<String> values, String query) {

    public DatabaseGauge {
        values = Set.copyOf(values);
    }

    /** One number. */
    public static DatabaseGauge of(String name, String help, String query) {
        return new DatabaseGauge(name, help, "", Set.of(), query);
    }

    boolean isSingle() {
        return label.isEmpty();
    }
}
