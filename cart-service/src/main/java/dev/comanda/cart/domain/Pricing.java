package dev.comanda.cart.domain;

import static java.util.Objects.requireNonNull;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that the price of a cart depends on.
 *
 * @param items the menu items, at least those in the cart
 * @param coupon the cart's coupon, if it exists
 * @param user the customer who wants to use the coupon
 */
public record Pricing(Map<UUID, MenuItem> items, Optional<Coupon> coupon, CouponUser user, Money zero, Instant now) {

    /** The price of {@code cart} now, or the agreed price once it is checked out. */
    public PricedCart price(Cart cart) {
        return switch (cart.state()) {
            case CartState.Locked(Checkout checkout) -> agreed(cart, checkout);
            case CartState.Open open -> atCurrentPrices(cart);
            case CartState.Closed closed -> atCurrentPrices(cart);
        };
    }

    /** Whether the coupon is valid for {@code subtotal}. */
    public CouponVerdict validateCoupon(Money subtotal) {
        return coupon.map(known -> known.validate(subtotal, user, now))
                .orElseGet(() -> new CouponVerdict.Invalid(CouponReason.UNKNOWN));
    }

    Selection select(CartLine line) {
        return Optional.ofNullable(items.get(line.itemId()))
                .map(item -> item.select(line.optionIds()))
                .orElseGet(() -> new Refusal.UnknownItem(line.itemId()));
    }

    private PricedCart agreed(Cart cart, Checkout checkout) {
        Map<UUID, Checkout.Line> agreed =
                checkout.lines().stream().collect(Collectors.toMap(Checkout.Line::lineId, Function.identity()));
        List<PricedCart.PricedLine> lines = cart.lines().stream()
                .map(line -> agreed(line, requireNonNull(agreed.get(line.id()))))
                .toList();
        return new PricedCart(
                cart,
                lines,
                checkout.coupon(),
                Optional.empty(),
                checkout.subtotal(),
                checkout.discount(),
                checkout.total());
    }

    private PricedCart.PricedLine agreed(CartLine line, Checkout.Line agreed) {
        return new PricedCart.PricedLine(line, select(line), agreed.unitPrice(), agreed.lineTotal());
    }

    private PricedCart atCurrentPrices(Cart cart) {
        List<PricedCart.PricedLine> lines =
                cart.lines().stream().map(this::price).toList();
        Money subtotal = Money.sum(
                zero.currency(),
                lines.stream().map(PricedCart.PricedLine::lineTotal).toList());
        return cart.coupon()
                .map(code -> discounted(cart, lines, subtotal, validateCoupon(subtotal)))
                .orElseGet(() -> plain(cart, lines, subtotal));
    }

    private PricedCart.PricedLine price(CartLine line) {
        Selection selection = select(line);
        Money unitPrice = selection instanceof Selection.Selected selected ? selected.unitPrice() : line.unitPrice();
        return new PricedCart.PricedLine(line, selection, unitPrice, unitPrice.times(line.quantity()));
    }

    private PricedCart discounted(Cart cart, List<PricedCart.PricedLine> lines, Money subtotal, CouponVerdict verdict) {
        return switch (verdict) {
            case CouponVerdict.Valid(AppliedCoupon applied, Money discount) ->
                new PricedCart(
                        cart,
                        lines,
                        Optional.of(applied),
                        Optional.empty(),
                        subtotal,
                        discount,
                        subtotal.minus(discount));
            case CouponVerdict.Invalid(CouponReason reason) ->
                new PricedCart(cart, lines, appliedBefore(), Optional.of(reason), subtotal, zero, subtotal);
        };
    }

    private Optional<AppliedCoupon> appliedBefore() {
        return coupon.map(
                known -> new AppliedCoupon(known.code(), known.discount().text()));
    }

    private PricedCart plain(Cart cart, List<PricedCart.PricedLine> lines, Money subtotal) {
        return new PricedCart(cart, lines, Optional.empty(), Optional.empty(), subtotal, zero, subtotal);
    }
}
