package dev.comanda.payment.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of an order's charges a person means who wants its money back: mostly there is one. */
public final class Refundable {

    private Refundable() {}

    /** The one of which most is left; empty if nothing has come in at all. */
    public static Optional<Charge> among(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> charge.left().isPresent())
                .max(Comparator.comparingLong(
                        charge -> charge.left().orElseThrow().amount()));
    }
}
