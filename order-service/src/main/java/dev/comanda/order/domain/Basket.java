package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was ordered, with the names and prices that the guest agreed to; immutable. */
public record Basket(List<Line> lines, Optional<Coupon> coupon, Money subtotal, Money discount, Money total) {

    public Basket {
        lines = List.copyOf(lines);
    }

    /** @param discount this line's share of the order's discount */
    public record Line(
            UUID lineId,
            UUID itemId,
            String name,
            List<Option> options,
            int quantity,
            Money unitPrice,
            Money lineTotal,
            Money discount) {}

    public record Option(UUID id, String name, Money priceDelta) {}

    /** @param discountText for display: {@code 10%} */
    public record Coupon(String code, String discountText) {}
}
