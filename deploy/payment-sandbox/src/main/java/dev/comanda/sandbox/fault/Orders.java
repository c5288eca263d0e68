package dev.comanda.sandbox.fault;

import java.util.List;

/** Everything that is to go wrong from now on. */
record Orders(long seed, List<Rule> rules) {

    static final Orders NONE = new Orders(0, List.of());
}
