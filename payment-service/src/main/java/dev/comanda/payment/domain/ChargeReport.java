package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * The provider's state of a charge and all its refunds.
 *
 * @param orderId the order that was charged
 * @param captured the captured amount
 */
public record ChargeReport(ChargeId id, UUID orderId, Money captured, List<RefundReport> refunds) {

    public ChargeReport {
        refunds = List.copyOf(refunds);
    }
}
