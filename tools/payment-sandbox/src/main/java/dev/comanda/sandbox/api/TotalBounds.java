package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.LineItem;
import dev.comanda.sandbox.stripe.Amounts;
import java.util.List;

/** Stripe's bounds of what a session may come to. */
final class TotalBounds {

    private TotalBounds() {}

    /** Returns {@code lines} if their sum can be charged. */
    static List<LineItem> check(List<LineItem> lines, String currency) {
        // Each line is below 10^14, so a hundred of them cannot overflow.
        long total = lines.stream().mapToLong(LineItem::amount).sum();
        if (total < Amounts.minAmount(currency)) {
            throw ApiError.invalidParam(
                    "amount_too_small",
                    "line_items",
                    "The Checkout Session's total amount due must add up to at least "
                            + Amounts.format(Amounts.minAmount(currency), currency));
        }
        if (total > Amounts.MAX_AMOUNT) {
            throw ApiError.invalidParam(
                    "amount_too_large",
                    "line_items",
                    "The Checkout Session's total amount due must be no more than "
                            + Amounts.format(Amounts.MAX_AMOUNT, currency));
        }
        if (total % Amounts.step(currency) != 0) {
            throw ApiError.invalidParam(
                    null,
                    "line_items",
                    "Amounts in %s must be divisible by %d.".formatted(currency, Amounts.step(currency)));
        }
        return lines;
    }
}
