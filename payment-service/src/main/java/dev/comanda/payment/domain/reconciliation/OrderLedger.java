package dev.comanda.payment.domain.reconciliation;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What our ledger knows about one order.
 *
 * @param order the order's payment state; empty if no event about it has arrived
 * @param receipt of the order's successful payment; empty if there is none
 * @param charges every charge for the order, whether it pays the order or not
 */
public record OrderLedger(UUID orderId, Optional<TrackedOrder> order, Optional<Receipt> receipt, List<Charge> charges) {

    public OrderLedger {
        charges = List.copyOf(charges);
    }

    /** The charge that pays the order; empty if there is none, or it is missing. */
    Optional<Charge> payingCharge() {
        return charges.stream().filter(this::paysOrder).findFirst();
    }

    /** Charges for the order that do not pay it. */
    List<Charge> unwantedCharges() {
        return charges.stream().filter(charge -> !paysOrder(charge)).toList();
    }

    private boolean paysOrder(Charge charge) {
        return receipt.filter(paid -> charge.id().equals(paid.charge())).isPresent();
    }
}
