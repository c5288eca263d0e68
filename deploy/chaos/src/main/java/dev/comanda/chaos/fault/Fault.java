package dev.comanda.chaos.fault;

import dev.comanda.chaos.house.Part;

/** Something that goes wrong. */
public sealed interface Fault {

    /** A process ends as by {@code kill -9}. */
    record Kill(Part part) implements Fault {}

    /**
     * The provider misbehaves until the next such fault.
     *
     * @param rules what the sandbox is told, as JSON
     */
    record Misbehaviour(String name, String rules) implements Fault {}

    /** A record that is no event appears on a topic. */
    record Garbage(String topic) implements Fault {}

    /** What the report calls it. */
    default String label() {
        return switch (this) {
            case Kill(Part part) -> "kill -9 " + part.label();
            case Misbehaviour(String name, String _) -> "provider: " + name;
            case Garbage(String topic) -> "garbage on " + topic;
        };
    }
}
