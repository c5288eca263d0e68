package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * Why a command on a cart is refused; part of the normal results, and shown to the guest. Each command has an interface of
 * its own, so that its callers handle no refusal that it can't have.
 */
public sealed interface Refusal {

    sealed interface ToAdd extends Refusal {}

    sealed interface ToSetQuantity extends Refusal {}

    sealed interface ToRemove extends Refusal {}

    sealed interface ToApplyCoupon extends Refusal {}

    sealed interface ToRemoveCoupon extends Refusal {}

    sealed interface ToCheckOut extends Refusal, CheckoutDecision {}

    /** The item or its options can't be ordered now. */
    sealed interface ToSelect extends ToAdd, ToSetQuantity, Selection {}

    /** The cart no longer changes, or not now. */
    sealed interface ToChange extends ToAdd, ToSetQuantity, ToRemove, ToApplyCoupon, ToRemoveCoupon {}

    /** There is no such cart for this customer. */
    record UnknownCart() implements ToAdd, ToSetQuantity, ToRemove, ToApplyCoupon, ToRemoveCoupon, ToCheckOut {}

    /** The cart waits for the end of this order. */
    record CartLocked(UUID orderId) implements ToChange {}

    /** The cart became this order, which is paid; the next item that is added starts a new cart. */
    record CartClosed(UUID orderId) implements ToChange {}

    record UnknownLine() implements ToSetQuantity, ToRemove {}

    record UnknownItem(UUID itemId) implements ToSelect {}

    /** @param names of the sold-out items or options */
    record SoldOut(List<String> names) implements ToSelect, ToCheckOut {}

    record OptionMissing(String group, int min) implements ToSelect {}

    record OptionUnknown(UUID optionId) implements ToSelect {}

    record TooManyOptions(String group, int max) implements ToSelect {}

    record InvalidQuantity(String field, String rule) implements ToAdd, ToSetQuantity {}

    record CouponRefused(CouponReason reason) implements ToApplyCoupon, ToCheckOut {}

    record EmptyCart() implements ToCheckOut {}

    record PriceChanged(List<PriceChange> lines, Money total) implements ToCheckOut {}

    /** The payment provider accepts no amount below {@code minimum}. */
    record AmountTooSmall(Money minimum) implements ToCheckOut {}

    /** A line whose unit price differs from the one that the guest last saw. */
    record PriceChange(UUID lineId, Money was, Money now) {}
}
