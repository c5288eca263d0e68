package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** Why a command on a cart is refused; part of the normal results, and shown to the guest. */
public sealed interface Refusal extends Selection, CartChange, CheckoutDecision {

    /** There is no such cart for this customer. */
    record UnknownCart() implements Refusal {}

    record UnknownLine() implements Refusal {}

    record UnknownItem(UUID itemId) implements Refusal {}

    /** @param names of the sold-out items or options */
    record SoldOut(List<String> names) implements Refusal {}

    record InvalidQuantity(String field, String rule) implements Refusal {}

    record OptionMissing(String group, int min) implements Refusal {}

    record OptionUnknown(UUID optionId) implements Refusal {}

    record TooManyOptions(String group, int max) implements Refusal {}

    /** The cart waits for the end of this order. */
    record CartLocked(UUID orderId) implements Refusal {}

    record EmptyCart() implements Refusal {}

    record PriceChanged(List<PriceChange> lines, Money total) implements Refusal {}

    record CouponRefused(CouponReason reason) implements Refusal {}

    /** The payment provider accepts no amount below {@code minimum}. */
    record AmountTooSmall(Money minimum) implements Refusal {}

    /** A line whose unit price differs from the one that the guest last saw. */
    record PriceChange(UUID lineId, Money was, Money now) {}
}
