package dev.comanda.sandbox.stripe;

import dev.comanda.sandbox.ledger.LineItem;
import dev.comanda.sandbox.ledger.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a session. */
public record LineItemJson(
        String id,
        String object,
        long amountDiscount,
        long amountSubtotal,
        long amountTax,
        long amountTotal,
        String currency,
        String description,
        @Nullable Object price,
        long quantity) {

    /** Every line of {@code session}, as a list object. */
    public static ListJson listOf(Session session) {
        return ListJson.complete("/v1/checkout/sessions/%s/line_items".formatted(session.id()), allOf(session));
    }

    public static List<LineItemJson> allOf(Session session) {
        return session.lines().stream()
                .map(line -> from(line, session.currency()))
                .toList();
    }

    private static LineItemJson from(LineItem line, String currency) {
        long amount = line.amount();
        return new LineItemJson(line.id(), "item", 0, amount, 0, amount, currency, line.name(), null, line.quantity());
    }
}
