package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** Why something that was asked of a cart is not done; expected, and told to the guest. */
public sealed interface Refusal extends Selection, CartChange, CheckoutDecision {

    /** There is no such cart for this customer. */
    record UnknownCart() implements Refusal {}

    record UnknownLine() implements Refusal {}

    record UnknownItem(UUID itemId) implements Refusal {}

    /** @param names of the items or options that can't be had now */
    record SoldOut(List<String> names) implements Refusal {}

    record InvalidQuantity(String field, String rule) implements Refusal {}

    record OptionMissing(String group, int min) implements Refusal {}

    record OptionUnknown(UUID optionId) implements Refusal {}

    record TooManyOptions(String group, int max) implements Refusal {}

    /** The cart waits for the end of this order. */
    record CartLocked(UUID orderId) implements Refusal {}

    record EmptyCart() implements Refusal {}

    record PriceChanged(List<MovedLine> lines, Money total) implements Refusal {}

    record CouponRefused(CouponReason reason) implements Refusal {}

    /** The payment provider takes no amount below {@code minimum}. */
    record AmountTooSmall(Money minimum) implements Refusal {}

    /** A line whose unit price is not what the guest last saw. */
    record MovedLine(UUID lineId, Money was, Money now) {}
}
