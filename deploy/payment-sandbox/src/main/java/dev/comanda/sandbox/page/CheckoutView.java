package dev.comanda.sandbox.page;

import dev.comanda.sandbox.checkout.TestCard;
import dev.comanda.sandbox.ledger.LineItem;
import dev.comanda.sandbox.ledger.Session;
import dev.comanda.sandbox.stripe.Amounts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the payment page shows.
 *
 * @param message why the last attempt failed; null if there was none
 * @param errors a sentence for each field that is wrong
 * @param entered what the fields hold; never number and code of the card
 */
record CheckoutView(
        String merchant,
        List<Line> lines,
        String total,
        @Nullable String cancelUrl,
        @Nullable String message,
        Map<String, String> errors,
        Map<String, String> entered,
        List<TestCard> testCards) {

    static CheckoutView fresh(String merchant, Session session) {
        String email = session.customerEmail();
        return of(merchant, session, null, Map.of(), email == null ? Map.of() : Map.of("email", email));
    }

    static CheckoutView invalid(String merchant, Session session, CardForm form, Map<String, String> errors) {
        return of(merchant, session, null, errors, entered(form));
    }

    static CheckoutView declined(String merchant, Session session, CardForm form, String message) {
        return of(merchant, session, message, Map.of(), entered(form));
    }

    private static CheckoutView of(
            String merchant,
            Session session,
            @Nullable String message,
            Map<String, String> errors,
            Map<String, String> entered) {
        return new CheckoutView(
                merchant,
                session.lines().stream()
                        .map(line -> Line.from(line, session.currency()))
                        .toList(),
                Amounts.format(session.total(), session.currency()),
                session.cancelTarget(),
                message,
                errors,
                entered,
                List.of(TestCard.values()));
    }

    private static Map<String, String> entered(CardForm form) {
        return Map.of("expiry", shown(form.expiry()), "name", shown(form.name()), "email", shown(form.email()));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param each the price of one, if there are several */
    record Line(
            String name,
            @Nullable String description,
            long quantity,
            @Nullable String each,
            String amount) {

        static Line from(LineItem item, String currency) {
            return new Line(
                    item.name(),
                    item.description(),
                    item.quantity(),
                    item.quantity() > 1 ? Amounts.format(item.unitAmount(), currency) : null,
                    Amounts.format(item.amount(), currency));
        }
    }
}
