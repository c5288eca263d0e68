package dev.comanda.payment.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that two sides say differently, though they should say the same.
 *
 * @param charge the money that it is about; empty if the order is said to have some that nobody knows of
 * @param refund the refund of that charge that it is about; empty if it is not about one
 * @param expected what the one side says that is nearer to the money: the provider, or our charges against an order
 * @param found what the other side says
 */
public record Mismatch(
        Kind kind, UUID orderId, Optional<ChargeId> charge, Optional<UUID> refund, String expected, String found) {

    /** Between which sides, and about what. */
    public enum Kind {
        /** The provider has money for an order that we know nothing of. */
        CHARGE_NOT_HERE,
        /** We have money in our books that the provider does not have. */
        CHARGE_NOT_AT_PROVIDER,
        /** The provider has taken another amount, or another currency, than our books say. */
        CHARGE_AMOUNT,
        /** The provider has taken the money for another order. */
        CHARGE_ORDER,
        /** The provider gives money back that we know nothing of. */
        REFUND_NOT_HERE,
        /** The provider has no such refund. */
        REFUND_NOT_AT_PROVIDER,
        /** The provider gives another amount back. */
        REFUND_AMOUNT,
        /** The refund went another way at the provider. */
        REFUND_STATE,
        /** The order's payment has succeeded by a charge that is not in our books. */
        PAYMENT_WITHOUT_CHARGE,
        /** The order has its money and does not know it. */
        ORDER_NOT_PAID,
        /** The order is paid, but its total has not come in. */
        ORDER_WITHOUT_MONEY,
        /** What the order says of its refund is not what happened to its money. */
        ORDER_REFUND,
        /** Money that pays no order has not gone back, and is not on its way. */
        MONEY_KEPT
    }

    /** The same for the same difference, and another one once either side says something else. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
