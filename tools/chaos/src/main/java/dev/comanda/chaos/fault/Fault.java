package dev.comanda.chaos.fault;

import dev.comanda.chaos.system.Replica;
import java.time.Duration;

/** A fault to inject. */
public sealed interface Fault {

    /** A process ends as by {@code kill -9}. */
    record Kill(Replica replica) implements Fault {}

    /** A process is frozen for longer than the default timeout of its callers. */
    record Freeze(Replica replica, Duration length) implements Fault {}

    /**
     * The provider is faulty until the next such fault.
     *
     * @param rules the sandbox's fault rules, as JSON
     */
    record ProviderFault(String name, String rules) implements Fault {}

    /** A record that is no event appears on a topic. */
    record Garbage(String topic) implements Fault {}

    /** Clients come that behave badly. */
    record BadClients(BadClient kind, int count) implements Fault {}

    /** What the report calls it. */
    default String label() {
        return switch (this) {
            case Kill(Replica replica) -> "kill -9 " + replica.label();
            case Freeze(Replica replica, Duration length) ->
                "freeze %s for %d s".formatted(replica.label(), length.toSeconds());
            case ProviderFault(String name, String _) -> "provider: " + name;
            case Garbage(String topic) -> "garbage on " + topic;
            case BadClients(BadClient kind, int count) -> "%d clients: %s".formatted(count, kind.label());
        };
    }
}
