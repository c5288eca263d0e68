package dev.comanda.chaos;

import dev.comanda.chaos.system.Component;
import java.time.Duration;
import java.util.Map;

/** What happens to the system, with its defaults. */
public enum Mode {
    /** Processes are killed and frozen, the provider misbehaves, clients behave badly. */
    FAULTS(1, Duration.ofMinutes(1), Map.of(Component.GATEWAY, 2, Component.ORDER, 2)),

    /** Every process is replaced; lasts as long as that takes. */
    ROLLING(
            200,
            Duration.ZERO,
            Map.of(
                    Component.GATEWAY,
                    2,
                    Component.MENU,
                    2,
                    Component.CART,
                    2,
                    Component.ORDER,
                    2,
                    Component.PAYMENT,
                    2)),

    /** More calls come than can be served; how many, is found out. */
    OVERLOAD(0, Duration.ofSeconds(20), Map.of());

    private final double rate;
    private final Duration duration;
    private final Map<Component, Integer> replicas;

    Mode(double rate, Duration duration, Map<Component, Integer> replicas) {
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

    Map<Component, Integer> replicas() {
        return replicas;
    }
}
