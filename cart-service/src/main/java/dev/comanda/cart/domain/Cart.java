package dev.comanda.cart.domain;

import dev.comanda.cart.domain.CartChange.Changed;
import dev.comanda.cart.domain.CartChange.Refused;
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
    public CartChange<Refusal.ToAdd> add(MenuItem item, List<UUID> optionIds, int quantity, UUID newLineId) {
        return whenOpen(Refused::new, () -> switch (item.select(optionIds)) {
            case Refusal.ToSelect refusal -> new Refused<>(refusal);
            case Selection.Selected _ when isOutOfRange(quantity) -> new Refused<>(invalidQuantity());
            case Selection.Selected selected -> with(lineOf(item.id(), selected, quantity, newLineId), Refused::new);
        });
    }

    /** Sets the quantity of a line, and its unit price to the current one. */
    public CartChange<Refusal.ToSetQuantity> setQuantity(UUID lineId, int quantity, Pricing pricing) {
        return whenOpen(
                Refused::new,
                () -> line(lineId)
                        .map(line -> setQuantity(line, quantity, pricing))
                        .orElseGet(() -> new Refused<>(new Refusal.UnknownLine())));
    }

    public CartChange<Refusal.ToRemove> remove(UUID lineId) {
        return whenOpen(
                Refused::new,
                () -> line(lineId).map(this::remove).orElseGet(() -> new Refused<>(new Refusal.UnknownLine())));
    }

    /** Applies the coupon of {@code pricing}, in place of any other, if it is valid now. */
    public CartChange<Refusal.ToApplyCoupon> apply(String code, Pricing pricing) {
        return whenOpen(Refused::new, () -> switch (pricing.validateCoupon(
                pricing.price(this).subtotal())) {
            case CouponVerdict.Invalid(CouponReason reason) -> new Refused<>(new Refusal.CouponRefused(reason));
            case CouponVerdict.Valid _ -> new Changed<>(next(state, lines, Optional.of(code)));
        });
    }

    public CartChange<Refusal.ToRemoveCoupon> removeCoupon() {
        return whenOpen(Refused::new, () -> new Changed<>(next(state, lines, Optional.empty())));
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

    private <R extends Refusal> CartChange<R> whenOpen(
            Function<Refusal.ToChange, CartChange<R>> refuse, Supplier<CartChange<R>> change) {
        return switch (state) {
            case CartState.Open() -> change.get();
            case CartState.Locked(Checkout checkout) -> refuse.apply(new Refusal.CartLocked(checkout.orderId()));
            case CartState.Closed(Checkout checkout) -> refuse.apply(new Refusal.CartClosed(checkout.orderId()));
        };
    }

    private Optional<CartLine> line(UUID lineId) {
        return lines.stream().filter(line -> line.id().equals(lineId)).findFirst();
    }

    private CartChange<Refusal.ToSetQuantity> setQuantity(CartLine line, int quantity, Pricing pricing) {
        return switch (pricing.select(line)) {
            case Refusal.ToSelect refusal -> new Refused<>(refusal);
            case Selection.Selected selected -> with(line.update(selected, quantity), Refused::new);
        };
    }

    private CartChange<Refusal.ToRemove> remove(CartLine line) {
        List<CartLine> others =
                lines.stream().filter(other -> !other.equals(line)).toList();
        return new Changed<>(next(state, others, coupon));
    }

    private CartLine lineOf(UUID itemId, Selection.Selected selected, int quantity, UUID newLineId) {
        List<UUID> optionIds = selected.options().stream().map(ChosenOption::id).toList();
        return lines.stream()
                .filter(line -> line.holds(itemId, optionIds))
                .findFirst()
                .map(line -> line.update(selected, line.quantity() + quantity))
                .orElseGet(() -> new CartLine(
                        newLineId, itemId, selected.name(), selected.options(), quantity, selected.unitPrice()));
    }

    private <R extends Refusal> CartChange<R> with(
            CartLine changed, Function<Refusal.InvalidQuantity, CartChange<R>> refuse) {
        if (isOutOfRange(changed.quantity())) {
            return refuse.apply(invalidQuantity());
        }
        List<CartLine> newLines = new ArrayList<>(lines);
        newLines.replaceAll(line -> line.id().equals(changed.id()) ? changed : line);
        if (!newLines.contains(changed)) {
            newLines.add(changed);
        }
        return newLines.size() > MAX_LINES
                ? refuse.apply(new Refusal.InvalidQuantity("lines", "a cart holds at most " + MAX_LINES + " lines"))
                : new Changed<>(next(state, newLines, coupon));
    }

    private static boolean isOutOfRange(int quantity) {
        return quantity < 1 || quantity > MAX_QUANTITY;
    }

    private static Refusal.InvalidQuantity invalidQuantity() {
        return new Refusal.InvalidQuantity("quantity", "must be 1 to %d per line".formatted(MAX_QUANTITY));
    }

    private Cart next(CartState newState, List<CartLine> newLines, Optional<String> newCoupon) {
        return new Cart(id, customer, version + 1, newState, newLines, newCoupon);
    }
}
