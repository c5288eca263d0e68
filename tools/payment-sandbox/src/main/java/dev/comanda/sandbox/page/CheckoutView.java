package dev.comanda.sandbox.page;

import dev.comanda.sandbox.checkout.TestAccount;
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
 * @param path of the page itself, to which forms are sent
 * @param message why the last attempt failed; null if there was none
 * @param errors a sentence for each field that is wrong
 * @param testAccounts none if the session can't be paid from a bank account
 * @param entered what the fields hold; never number and code of the card
 */
record CheckoutView(
        String path,
        String merchant,
        List<Line> lines,
        String total,
        @Nullable String cancelUrl,
        @Nullable String message,
        Map<String, String> errors,
        Map<String, String> entered,
        List<TestCard> testCards,
        List<TestAccount> testAccounts) {

    static CheckoutView fresh(String merchant, Session session) {
        String email = session.customerEmail();
        return of(merchant, session, null, Map.of(), email == null ? Map.of() : Map.of("email", email));
    }

    static CheckoutView invalid(
            String merchant, Session session, Map<String, String> entered, Map<String, String> errors) {
        return of(merchant, session, null, errors, entered);
    }

    static CheckoutView declined(String merchant, Session session, Map<String, String> entered, String message) {
        return of(merchant, session, message, Map.of(), entered);
    }

    private static CheckoutView of(
            String merchant,
            Session session,
            @Nullable String message,
            Map<String, String> errors,
            Map<String, String> entered) {
        return new CheckoutView(
                "/c/pay/" + session.id(),
                merchant,
                session.lines().stream()
                        .map(line -> Line.from(line, session.currency()))
                        .toList(),
                Amounts.format(session.total(), session.currency()),
                session.cancelTarget(),
                message,
                errors,
                entered,
                List.of(TestCard.values()),
                session.debit() ? List.of(TestAccount.values()) : List.of());
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
