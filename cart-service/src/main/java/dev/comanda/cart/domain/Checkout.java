package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The lines and prices that the guest agreed to.
 *
 * @param orderId the id of the order to be created from it
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
