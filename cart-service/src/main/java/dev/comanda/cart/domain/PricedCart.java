package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A cart at current prices, or at those of its checkout.
 *
 * @param coupon the applied coupon, whether it is valid or not
 * @param refusedCoupon why the applied coupon is invalid
 */
public record PricedCart(
        Cart cart,
        List<PricedLine> lines,
        Optional<AppliedCoupon> coupon,
        Optional<CouponReason> refusedCoupon,
        Money subtotal,
        Money discount,
        Money total) {

    /** @param selection the line on the current menu, or why it is unavailable */
    public record PricedLine(CartLine line, Selection selection, Money unitPrice, Money lineTotal) {

        public boolean available() {
            return selection instanceof Selection.Selected;
        }

        boolean priceChanged() {
            return !unitPrice.equals(line.unitPrice());
        }
    }

    Checkout checkout(UUID orderId, Instant now) {
        return new Checkout(orderId, checkoutLines(), usedCoupon(), subtotal, discount, total, now);
    }

    Optional<AppliedCoupon> usedCoupon() {
        return refusedCoupon.isPresent() ? Optional.empty() : coupon;
    }

    private List<Checkout.Line> checkoutLines() {
        List<Long> weights =
                lines.stream().map(line -> line.lineTotal().amount()).toList();
        List<Money> shares =
                discount.signum() == 0 ? lines.stream().map(line -> discount).toList() : discount.allocate(weights);
        return IntStream.range(0, lines.size())
                .mapToObj(index -> checkoutLine(lines.get(index), shares.get(index)))
                .toList();
    }

    /** Name and options from the current menu, as the price is; an unavailable line keeps its own. */
    private static Checkout.Line checkoutLine(PricedLine priced, Money share) {
        return switch (priced.selection()) {
            case Selection.Selected now -> checkoutLine(priced, now.name(), now.options(), share);
            case Refusal.ToSelect _ ->
                checkoutLine(priced, priced.line().name(), priced.line().options(), share);
        };
    }

    private static Checkout.Line checkoutLine(PricedLine priced, String name, List<ChosenOption> options, Money share) {
        CartLine line = priced.line();
        return new Checkout.Line(
                line.id(),
                line.itemId(),
                name,
                options,
                line.quantity(),
                priced.unitPrice(),
                priced.lineTotal(),
                share);
    }
}
