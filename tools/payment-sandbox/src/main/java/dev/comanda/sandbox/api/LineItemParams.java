package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.LineItem;
import dev.comanda.sandbox.stripe.Amounts;
import dev.comanda.sandbox.stripe.Ids;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the lines of a new session: 1 to 100, each with its price inline, all in one currency. */
final class LineItemParams {

    private static final int MAX_LINES = 100;
    private static final long MAX_QUANTITY = 999_999;

    private final List<Params> items;

    LineItemParams(Params params) {
        items = params.items("line_items");
        if (items.isEmpty()) {
            throw params.missing("line_items");
        }
        if (items.size() > MAX_LINES) {
            throw ApiError.invalidParam(null, "line_items", "A session has at most %d lines.".formatted(MAX_LINES));
        }
    }

    List<LineItem> lines() {
        return items.stream().map(LineItemParams::line).toList();
    }

    /** The one currency of all lines, in lower case. */
    String currency() {
        String currency = currency(items.getFirst());
        Optional<Params> other =
                items.stream().filter(item -> !currency(item).equals(currency)).findFirst();
        if (other.isPresent()) {
            throw ApiError.invalidParam(
                    null, other.get().at("price_data").path("currency"), "All lines must have the same currency.");
        }
        return currency;
    }

    private static String currency(Params item) {
        Params price = item.at("price_data");
        String currency = price.requiredText("currency").toLowerCase(Locale.ROOT);
        if (!Amounts.isKnown(currency)) {
            throw ApiError.invalidParam(null, price.path("currency"), "Invalid currency: " + currency);
        }
        return currency;
    }

    private static LineItem line(Params item) {
        Params price = item.at("price_data");
        Params product = price.at("product_data");
        return new LineItem(
                Ids.lineItem(),
                product.requiredText("name"),
                product.text("description").orElse(null),
                within(price, "unit_amount", 0, Amounts.MAX_AMOUNT),
                within(item, "quantity", 1, MAX_QUANTITY));
    }

    private static long within(Params params, String name, long least, long most) {
        long value = params.requiredInteger(name);
        if (value < least || value > most) {
            throw ApiError.invalidParam(
                    "parameter_invalid_integer",
                    params.path(name),
                    "This value must be between %d and %d.".formatted(least, most));
        }
        return value;
    }
}
