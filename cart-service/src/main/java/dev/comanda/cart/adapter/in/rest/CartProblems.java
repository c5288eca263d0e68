package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.http.Problems.invalid;
import static dev.comanda.http.Problems.problem;

import dev.comanda.cart.domain.Refusal;
import dev.comanda.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problem responses of refused changes to a cart. */
final class CartProblems {

    private CartProblems() {}

    static HttpProblem of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownCart() -> Problems.notFound("cart");
            case Refusal.UnknownLine() -> Problems.notFound("line in this cart");
            case Refusal.UnknownItem unknown ->
                problem(404, "unknown-item", "This item is not on the menu")
                        .with("itemId", unknown.itemId())
                        .build();
            case Refusal.SoldOut soldOut ->
                problem(409, "sold-out", "Sold out")
                        .withDetail("Sold out: " + String.join(", ", soldOut.names()))
                        .with("names", soldOut.names())
                        .build();
            case Refusal.InvalidQuantity quantity ->
                invalid("invalid-quantity", "This quantity can't be ordered", quantity.field(), quantity.rule())
                        .build();
            case Refusal.OptionMissing missing ->
                invalid("option-missing", "An option has to be chosen", "options", atLeast(missing))
                        .build();
            case Refusal.OptionUnknown unknown ->
                invalid("option-unknown", "The item has no such option", "options", unknown.optionId() + " is unknown")
                        .build();
            case Refusal.TooManyOptions many ->
                invalid("too-many-options", "Too many options are chosen", "options", atMost(many))
                        .build();
            case Refusal.CartLocked locked ->
                problem(409, "cart-locked", "The cart waits for its order to be paid")
                        .with("orderId", locked.orderId())
                        .build();
            case Refusal.CartClosed closed ->
                problem(409, "cart-closed", "The cart's order is paid")
                        .withDetail("This cart no longer changes; the next item that is added starts a new one")
                        .with("orderId", closed.orderId())
                        .build();
            case Refusal.EmptyCart() ->
                problem(409, "empty-cart", "The cart is empty").build();
            case Refusal.PriceChanged changed ->
                problem(409, "price-changed", "Prices have changed since the cart was filled")
                        .withDetail("Order again with the new total as expectedTotal to agree to it")
                        .with(
                                "lines",
                                changed.lines().stream()
                                        .map(PriceChangeJson::from)
                                        .toList())
                        .with("total", changed.total())
                        .build();
            case Refusal.CouponRefused refused ->
                problem(409, "coupon-refused", "The coupon can't be used")
                        .withDetail(CouponReasons.hintFor(refused.reason()))
                        .with("reason", CouponReasons.nameOf(refused.reason()))
                        .build();
            case Refusal.AmountTooSmall tooSmall ->
                problem(409, "amount-too-small", "The amount is too small to be paid online")
                        .withDetail("The total must be at least "
                                + tooSmall.minimum().format())
                        .with("minimum", tooSmall.minimum())
                        .build();
        };
    }

    private static String atLeast(Refusal.OptionMissing missing) {
        return "%s: choose at least %d".formatted(missing.group(), missing.min());
    }

    private static String atMost(Refusal.TooManyOptions many) {
        return "%s: choose at most %d".formatted(many.group(), many.max());
    }
}
