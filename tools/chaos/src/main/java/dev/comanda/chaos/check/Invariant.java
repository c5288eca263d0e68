package dev.comanda.chaos.check;

import java.util.EnumSet;
import java.util.Set;

/** What holds, whatever fails. */
public enum Invariant {
    G1("at most one successful charge an order"),
    G2("paid at the provider means paid here or refunded"),
    G3("duplicate, reordered or early webhooks are harmless"),
    G4("an acknowledged order and its events are never lost"),
    G5("each event takes effect once"),
    G6("a poison message blocks no other, and is dead-lettered once"),
    G7("coupon limits hold"),
    G8("each subscriber sees an order's final state, whatever happens to the connection"),
    G9("a rolling restart drops no request"),
    G10("overload is refused early, and goodput stays near the peak"),
    RECONCILED("reconciliation runs, and the ledgers of provider, payments and orders agree"),
    QUIET("nothing stays locked, reserved or unpublished");

    private final String description;

    Invariant(String text) {
        this.description = text;
    }

    /** The ones checked after faults; the others are checked under load. */
    public static Set<Invariant> ofFaults() {
        return EnumSet.complementOf(EnumSet.of(G9, G10));
    }

    /** In one sentence. */
    public String description() {
        return description;
    }
}
