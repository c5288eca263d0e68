package dev.comanda.sandbox.fault;

import java.util.List;

/** Everything that is to go wrong from now on. */
record FaultRules(long seed, List<FaultRule> rules) {

    static final FaultRules NONE = new FaultRules(0, List.of());
}
