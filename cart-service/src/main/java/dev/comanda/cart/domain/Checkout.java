package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the guest agreed to, at the prices of that moment.
 *
 * @param orderId of the order that follows from it, whoever creates it
 */
public record Checkout(
        UUID orderId,
        List<Line> lines,
        Optional<AppliedCoupon> coupon,
        Money subtotal,
        Money discount,
        Money total,
        Instant checkedOutAt) {

    public Checkout {
        lines = List.copyOf(lines);
    }

    /** @param discount this line's share of the order's discount; the shares add up to it */
    public record Line(
            UUID lineId,
            UUID itemId,
            String name,
            List<ChosenOption> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {}
}
