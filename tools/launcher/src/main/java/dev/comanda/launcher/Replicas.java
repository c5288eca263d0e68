package dev.comanda.launcher;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many processes of each component run, one by default. */
record Replicas(Map<Component, Integer> counts) {

    private static final String RULE = "--replicas is a list such as gateway=3,order-service=2";

    static final Replicas ONE_EACH = new Replicas(Map.of());

    /** @throws CannotStart naming the invalid entry */
    static Replicas parse(String text) {
        var counts = new EnumMap<Component, Integer>(Component.class);
        for (var entry : text.split(",", -1)) {
            var words = entry.split("=", -1);
            if (words.length != 2) {
                throw CannotStart.call(RULE + ", and '" + entry + "' is no NAME=NUMBER.");
            }
            if (counts.put(component(words[0]), count(words[0], words[1])) != null) {
                throw CannotStart.call(RULE + ", and " + words[0] + " is in it twice.");
            }
        }
        return new Replicas(counts);
    }

    private static Component component(String label) {
        var component = Component.labelled(label)
                .orElseThrow(() ->
                        CannotStart.call(RULE + ", and there is no component '" + label + "', but " + labels() + "."));
        if (!Component.replicable().contains(component)) {
            throw CannotStart.call(RULE + ", and " + label + " runs once only; replicas are for " + labels() + ".");
        }
        return component;
    }

    private static String labels() {
        return String.join(", ", Component.labels(Component.replicable()));
    }

    private static int count(String label, String text) {
        if (!text.matches("[1-9][0-9]?") || Integer.parseInt(text) > Replica.MOST) {
            throw CannotStart.call(
                    RULE + " with 1 to " + Replica.MOST + " replicas each, not '" + text + "' for " + label + ".");
        }
        return Integer.parseInt(text);
    }

    List<Replica> of(Component component) {
        return Replica.of(component, counts.getOrDefault(component, 1));
    }
}
