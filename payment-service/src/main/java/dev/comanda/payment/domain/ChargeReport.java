package dev.comanda.payment.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * What the provider says about a charge, and about all its refunds.
 *
 * @param orderId the order that was paid
 * @param captured what came in
 */
public record ChargeReport(ChargeId id, UUID orderId, Money captured, List<RefundReport> refunds) {

    public ChargeReport {
        refunds = List.copyOf(refunds);
    }
}
