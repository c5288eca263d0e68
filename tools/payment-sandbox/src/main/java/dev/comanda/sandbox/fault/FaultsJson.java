package dev.comanda.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The rules in force and what came of them so far.
 *
 * @param heldBack how many webhooks wait
 */
record FaultsJson(long seed, List<RuleJson> rules, int heldBack) {

    static FaultsJson from(long seed, List<ActiveRule> rules, int heldBack) {
        return new FaultsJson(
                seed,
                rules.stream()
                        .map(one -> new RuleJson(one.rule(), one.triggered()))
                        .toList(),
                heldBack);
    }

    /** @param struck how often it has happened */
    record RuleJson(@JsonUnwrapped FaultRule faultRule, long struck) {}
}
