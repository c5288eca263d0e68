package dev.comanda.sandbox.fault;

import java.util.List;

/** The fault rules to apply. */
record FaultRules(long seed, List<FaultRule> rules) {

    static final FaultRules NONE = new FaultRules(0, List.of());
}
