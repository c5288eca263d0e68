package dev.comanda.payment.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the charge that staff refunds; mostly an order has only one. */
public final class RefundableCharge {

    private RefundableCharge() {}

    /** The one with the largest refundable amount; empty if no captured amount is known. */
    public static Optional<Charge> among(List<Charge> charges) {
        return charges.stream()
                .filter(charge -> charge.refundable().isPresent())
                .max(Comparator.comparingLong(
                        charge -> charge.refundable().orElseThrow().amount()));
    }
}
