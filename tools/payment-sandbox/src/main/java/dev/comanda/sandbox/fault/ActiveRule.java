package dev.comanda.sandbox.fault;

import java.util.random.RandomGenerator;

/** A rule with its own random generator, so rules do not influence each other. */
final class ActiveRule {

    private final FaultRule faultRule;
    private final RandomGenerator random;
    private long triggered;

    ActiveRule(FaultRule faultRule, RandomGenerator dice) {
        this.faultRule = faultRule;
        this.random = dice;
    }

    FaultRule rule() {
        return faultRule;
    }

    /** How often it has struck. */
    long triggered() {
        return triggered;
    }

    /** Throws the dice once if the rule is about {@code subject} and not used up. */
    boolean triggers(String subject) {
        if (isExhausted() || !faultRule.matches(subject)) {
            return false;
        }
        boolean hit = random.nextDouble() < faultRule.probability();
        triggered += hit ? 1 : 0;
        return hit;
    }

    private boolean isExhausted() {
        Long times = faultRule.times();
        return times != null && triggered >= times;
    }
}
