package dev.comanda.payment.domain.reconciliation;

import dev.comanda.payment.domain.ChargeId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A difference between two ledgers, or between our ledger and an order.
 *
 * @param charge the charge concerned; empty if the order claims money without a charge
 * @param refund the refund concerned; empty if it is not about one
 * @param expected the more authoritative side: the provider, or our charges when compared with an order
 * @param found the other side
 */
public record Mismatch(
        Kind kind, UUID orderId, Optional<ChargeId> charge, Optional<UUID> refund, String expected, String found) {

    /** Which sides differ, and in what. */
    public enum Kind {
        /** The provider has a charge that is not in our ledger. */
        CHARGE_NOT_HERE,
        /** Our ledger has a charge that the provider does not have. */
        CHARGE_NOT_AT_PROVIDER,
        /** The provider captured another amount or currency. */
        CHARGE_AMOUNT,
        /** The provider has the charge for another order. */
        CHARGE_ORDER,
        /** The provider has a refund that is not in our ledger. */
        REFUND_NOT_HERE,
        /** Our ledger has a refund that the provider does not have. */
        REFUND_NOT_AT_PROVIDER,
        /** The provider refunded another amount. */
        REFUND_AMOUNT,
        /** The provider has the refund in another status. */
        REFUND_STATE,
        /** The order's payment succeeded with a charge that is not in our ledger. */
        PAYMENT_WITHOUT_CHARGE,
        /** The order was paid, but is not marked as paid. */
        ORDER_NOT_PAID,
        /** The order is marked as paid, but its total was not captured. */
        ORDER_WITHOUT_MONEY,
        /** The order's refund status does not match its refunds. */
        ORDER_REFUND,
        /** A charge that pays no order was neither refunded nor is its refund pending. */
        MONEY_KEPT
    }

    /** Stable for the same difference; another one once either side changes. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
