package dev.comanda.payment.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is known here of an order's money.
 *
 * @param order what the order says; empty if it was not heard of
 * @param receipt by which the order's payment has succeeded; empty if it has not, or there is none
 * @param charges whatever came in for the order, wanted or not
 */
public record OrderMoney(UUID orderId, Optional<FollowedOrder> order, Optional<Receipt> receipt, List<Charge> charges) {

    public OrderMoney {
        charges = List.copyOf(charges);
    }

    /** What pays the order; empty if nothing does, or it is missing. */
    Optional<Charge> own() {
        return charges.stream().filter(this::isOwn).findFirst();
    }

    /** What came in for the order, and does not pay it. */
    List<Charge> unwanted() {
        return charges.stream().filter(charge -> !isOwn(charge)).toList();
    }

    private boolean isOwn(Charge charge) {
        return receipt.filter(paid -> charge.id().equals(paid.charge())).isPresent();
    }
}
