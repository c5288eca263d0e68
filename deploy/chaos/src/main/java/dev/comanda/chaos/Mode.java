package dev.comanda.chaos;

import dev.comanda.chaos.house.Part;
import java.time.Duration;
import java.util.Map;

/** What happens to the system, with what is usual then. */
public enum Mode {
    /** Processes are killed and frozen, the provider misbehaves, clients behave badly. */
    FAULTS(1, Duration.ofMinutes(1), Map.of(Part.GATEWAY, 2, Part.ORDER, 2)),

    /** Every process is replaced; lasts as long as that takes. */
    ROLLING(200, Duration.ZERO, Map.of(Part.GATEWAY, 2, Part.MENU, 2, Part.CART, 2, Part.ORDER, 2, Part.PAYMENT, 2)),

    /** More calls come than can be served; how many, is found out. */
    OVERLOAD(0, Duration.ofSeconds(20), Map.of());

    private final double rate;
    private final Duration duration;
    private final Map<Part, Integer> replicas;

    Mode(double rate, Duration duration, Map<Part, Integer> replicas) {
        this.rate = rate;
        this.duration = duration;
        this.replicas = replicas;
    }

    double rate() {
        return rate;
    }

    Duration duration() {
        return duration;
    }

    Map<Part, Integer> replicas() {
        return replicas;
    }
}
