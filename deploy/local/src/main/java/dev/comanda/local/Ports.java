package dev.comanda.local;

import static java.util.Objects.requireNonNull;

import dev.comanda.backing.FreePorts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Which part listens where, all on 127.0.0.1. */
record Ports(Map<Part, Integer> byPart) {

    static Ports of(Options options) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        var free = options.freePorts() ? FreePorts.several(Part.values().length).iterator() : null;
        Arrays.stream(Part.values()).forEach(part -> ports.put(part, free == null ? part.defaultPort() : free.next()));
        options.port().ifPresent(port -> ports.put(Part.GATEWAY, port));
        return new Ports(ports);
    }

    int of(Part part) {
        return requireNonNull(byPart.get(part), "every part has a port");
    }

    /** Host and port, as Kafka's and PostgreSQL's clients want it. */
    String address(Part part) {
        return "127.0.0.1:" + of(part);
    }

    /** Where the parts call each other. */
    String url(Part part) {
        return "http://" + address(part);
    }

    /** What a person types into the browser. */
    String publicUrl(Part part) {
        return "http://localhost:" + of(part);
    }
}
