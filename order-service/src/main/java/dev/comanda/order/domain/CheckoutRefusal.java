package dev.comanda.order.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** Why a cart can't become an order now. */
public sealed interface CheckoutRefusal {

    record UnknownCart() implements CheckoutRefusal {}

    record EmptyCart() implements CheckoutRefusal {}

    /** @param names of the items that can't be had now */
    record SoldOut(List<String> names) implements CheckoutRefusal {}

    record PriceChanged(List<MovedLine> lines, Money total) implements CheckoutRefusal {}

    record CouponRefused(String reason) implements CheckoutRefusal {}

    record AmountTooSmall(Money minimum) implements CheckoutRefusal {}

    /** A line whose unit price is not what the guest last saw. */
    record MovedLine(UUID lineId, Money was, Money now) {}
}
