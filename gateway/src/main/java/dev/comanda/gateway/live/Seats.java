package dev.comanda.gateway.live;

import dev.comanda.gateway.GatewayConfig;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** How many watch at once, in total and each. */
@Singleton
class Seats {

    private final int total;
    private final int perSubject;
    private final Map<String, Integer> taken = new HashMap<>();
    private int allTaken;

    Seats(GatewayConfig config) {
        this.total = config.live().connections();
        this.perSubject = config.live().connectionsPerSession();
    }

    /** Takes a seat if there is one; a taken seat is to be given back exactly once. */
    synchronized Answer take(String subject) {
        if (allTaken >= total) {
            return Answer.HOUSE_FULL;
        }
        if (taken.getOrDefault(subject, 0) >= perSubject) {
            return Answer.TOO_MANY_FOR_ONE;
        }
        taken.merge(subject, 1, Integer::sum);
        allTaken++;
        return Answer.TAKEN;
    }

    synchronized void giveBack(String subject) {
        taken.computeIfPresent(subject, (name, seats) -> seats > 1 ? seats - 1 : null);
        allTaken--;
    }

    synchronized int allTaken() {
        return allTaken;
    }

    /** Whether one more may watch. */
    enum Answer {
        TAKEN,
        TOO_MANY_FOR_ONE,
        HOUSE_FULL
    }
}
