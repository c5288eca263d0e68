package dev.comanda.order.adapter.in.rest;

import static dev.comanda.http.Problems.problem;

import dev.comanda.http.Problems;
import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.OrderStatus;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** The problem responses of refused orders. */
final class OrderProblems {

    private OrderProblems() {}

    static HttpProblem of(CheckoutRefusal refusal) {
        return switch (refusal) {
            case CheckoutRefusal.UnknownCart() -> Problems.notFound("cart");
            case CheckoutRefusal.EmptyCart() ->
                problem(409, "empty-cart", "The cart is empty").build();
            case CheckoutRefusal.SoldOut soldOut ->
                problem(409, "sold-out", "Sold out")
                        .withDetail("Sold out: " + String.join(", ", soldOut.names()))
                        .with("names", soldOut.names())
                        .build();
            case CheckoutRefusal.PriceChanged changed ->
                problem(409, "price-changed", "Prices have changed since the cart was filled")
                        .withDetail("Order again with the new total as expectedTotal to agree to it")
                        .with(
                                "lines",
                                changed.lines().stream()
                                        .map(PriceChangeJson::from)
                                        .toList())
                        .with("total", changed.total())
                        .build();
            case CheckoutRefusal.CouponRefused refused ->
                problem(409, "coupon-refused", "The coupon can't be used")
                        .with("reason", refused.reason())
                        .build();
            case CheckoutRefusal.AmountTooSmall tooSmall ->
                problem(409, "amount-too-small", "The amount is too small to be paid online")
                        .withDetail("The total must be at least " + tooSmall.minimum().format())
                        .with("minimum", tooSmall.minimum())
                        .build();
        };
    }

    static HttpProblem illegalTransition(OrderStatus from) {
        return problem(409, "illegal-transition", "The order can't change like this any more")
                .with("orderStatus", OrderJson.nameOf(from))
                .build();
    }

    static HttpProblem unavailable() {
        return problem(503, "unavailable", "Ordering is not possible right now")
                .withDetail("Nothing was charged; the same request can be sent again")
                .withHeader("Retry-After", 2)
                .build();
    }
}
