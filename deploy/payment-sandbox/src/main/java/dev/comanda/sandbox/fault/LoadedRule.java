package dev.comanda.sandbox.fault;

import java.util.random.RandomGenerator;

/** A rule with dice of its own, so that the draws of one do not depend on what others meet. */
final class LoadedRule {

    private final Rule rule;
    private final RandomGenerator dice;
    private long struck;

    LoadedRule(Rule rule, RandomGenerator dice) {
        this.rule = rule;
        this.dice = dice;
    }

    Rule rule() {
        return rule;
    }

    /** How often it has struck. */
    long struck() {
        return struck;
    }

    /** Throws the dice once if the rule is about {@code subject} and not used up. */
    boolean strikes(String subject) {
        if (usedUp() || !rule.matches(subject)) {
            return false;
        }
        boolean hit = dice.nextDouble() < rule.probability();
        struck += hit ? 1 : 0;
        return hit;
    }

    private boolean usedUp() {
        Long times = rule.times();
        return times != null && struck >= times;
    }
}
