package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** Why a cart can't be ordered. */
public sealed interface CheckoutRefusal {

    record UnknownCart() implements CheckoutRefusal {}

    record EmptyCart() implements CheckoutRefusal {}

    /** @param names of the sold-out items */
    record SoldOut(List<String> names) implements CheckoutRefusal {}

    record PriceChanged(List<PriceChange> lines, Money total) implements CheckoutRefusal {}

    record CouponRefused(String reason) implements CheckoutRefusal {}

    record AmountTooSmall(Money minimum) implements CheckoutRefusal {}

    /** A line whose unit price differs from the one that the guest last saw. */
    record PriceChange(UUID lineId, Money was, Money now) {}
}
