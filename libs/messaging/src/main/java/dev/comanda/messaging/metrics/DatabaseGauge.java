package dev.comanda.messaging.metrics;

import java.util.Set;

/**
 * Gauges that are queried periodically from the service's own database. They are the same at every replica, so do not
 * sum them up.
 *
 * @param name in Micrometer's notation, such as {@code outbox.waiting.events}
 * @param help the description of the metric
 * @param label the tag; empty for a single number
 * @param values all values of the tag, so that those without a row are 0; empty without a tag
 * @param query selects rows of (value of the tag as text, number), or one number; has to be cheap for any amount of
 *     data
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
