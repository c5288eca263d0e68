package dev.comanda.cart.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A guest's cart.
 *
 * @param customer its owner
 * @param version 0 until it is saved for the first time; each change adds 1
 * @param coupon the code of the applied coupon
 */
public record Cart(
        UUID id, String customer, long version, CartState state, List<CartLine> lines, Optional<String> coupon) {

    /** The largest quantity of one line. */
    public static final int MAX_QUANTITY = 99;

    /** The largest number of lines. */
    public static final int MAX_LINES = 100;

    public Cart {
        lines = List.copyOf(lines);
    }

    public static Cart empty(UUID id, String customer) {
        return new Cart(id, customer, 0, new CartState.Open(), List.of(), Optional.empty());
    }

    /** Adds to the line that already holds the same item and options, or as a new line with {@code newLineId}. */
    public CartChange add(MenuItem item, List<UUID> optionIds, int quantity, UUID newLineId) {
        return whenOpen(() -> switch (item.select(optionIds)) {
            case Refusal refusal -> refusal;
            case Selection.Selected selected when isOutOfRange(quantity) -> invalidQuantity();
            case Selection.Selected selected -> add(item.id(), selected, quantity, newLineId);
        });
    }

    /** Sets the quantity of a line, and its unit price to the current one. */
    public CartChange setQuantity(UUID lineId, int quantity, Pricing pricing) {
        return whenOpen(() -> onLine(lineId, line -> switch (pricing.select(line)) {
            case Refusal refusal -> refusal;
            case Selection.Selected selected -> with(line.update(selected, quantity));
        }));
    }

    public CartChange remove(UUID lineId) {
        return whenOpen(() -> onLine(
                lineId,
                line -> changed(lines.stream()
                        .filter(other -> !other.id().equals(lineId))
                        .toList())));
    }

    /** Applies the coupon of {@code pricing}, in place of any other, if it is valid now. */
    public CartChange apply(String code, Pricing pricing) {
        return whenOpen(() -> switch (pricing.validateCoupon(pricing.price(this).subtotal())) {
            case CouponVerdict.Invalid(CouponReason reason) -> new Refusal.CouponRefused(reason);
            case CouponVerdict.Valid valid -> new CartChange.Changed(next(state, lines, Optional.of(code)));
        });
    }

    public CartChange removeCoupon() {
        return whenOpen(() -> new CartChange.Changed(next(state, lines, Optional.empty())));
    }

    Cart lock(Checkout checkout) {
        return next(new CartState.Locked(checkout), lines, coupon);
    }

    /** Closes the cart after its order was paid; empty if nothing changes. */
    public Optional<Cart> close(UUID orderId) {
        return lockedFor(orderId).map(checkout -> next(new CartState.Closed(checkout), lines, coupon));
    }

    /** Reopens the cart after its order ended unpaid; empty if nothing changes. */
    public Optional<Cart> reopen(UUID orderId) {
        return lockedFor(orderId).map(checkout -> next(new CartState.Open(), lines, coupon));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private Optional<Checkout> lockedFor(UUID orderId) {
        return state instanceof CartState.Locked(Checkout checkout)
                        && checkout.orderId().equals(orderId)
                ? Optional.of(checkout)
                : Optional.empty();
    }

    private CartChange whenOpen(Supplier<CartChange> change) {
        return switch (state) {
            case CartState.Open() -> change.get();
            case CartState.Locked(Checkout checkout) -> new Refusal.CartLocked(checkout.orderId());
            case CartState.Closed(Checkout checkout) -> new Refusal.CartLocked(checkout.orderId());
        };
    }

    private CartChange onLine(UUID lineId, Function<CartLine, CartChange> change) {
        return lines.stream()
                .filter(line -> line.id().equals(lineId))
                .findFirst()
                .map(change)
                .orElseGet(Refusal.UnknownLine::new);
    }

    private CartChange add(UUID itemId, Selection.Selected selected, int quantity, UUID newLineId) {
        List<UUID> optionIds = selected.options().stream().map(ChosenOption::id).toList();
        return lines.stream()
                .filter(line -> line.holds(itemId, optionIds))
                .findFirst()
                .map(line -> with(line.update(selected, line.quantity() + quantity)))
                .orElseGet(() -> with(new CartLine(
                        newLineId, itemId, selected.name(), selected.options(), quantity, selected.unitPrice())));
    }

    private CartChange with(CartLine changed) {
        if (isOutOfRange(changed.quantity())) {
            return invalidQuantity();
        }
        List<CartLine> newLines = new ArrayList<>(lines);
        newLines.replaceAll(line -> line.id().equals(changed.id()) ? changed : line);
        if (!newLines.contains(changed)) {
            newLines.add(changed);
        }
        return newLines.size() > MAX_LINES
                ? new Refusal.InvalidQuantity("lines", "a cart holds at most " + MAX_LINES + " lines")
                : changed(newLines);
    }

    private static boolean isOutOfRange(int quantity) {
        return quantity < 1 || quantity > MAX_QUANTITY;
    }

    private static Refusal invalidQuantity() {
        return new Refusal.InvalidQuantity("quantity", "must be 1 to %d per line".formatted(MAX_QUANTITY));
    }

    private CartChange changed(List<CartLine> newLines) {
        return new CartChange.Changed(next(state, newLines, coupon));
    }

    private Cart next(CartState newState, List<CartLine> newLines, Optional<String> newCoupon) {
        return new Cart(id, customer, version + 1, newState, newLines, newCoupon);
    }
}
