package dev.comanda.sandbox.stripe;

import dev.comanda.sandbox.ledger.Charge;
import org.jspecify.annotations.Nullable;

/** Why the last attempt to pay failed. */
public record CardErrorJson(String type, String code, String declineCode, String message, String charge) {

    private static final String CODE = "card_declined";

    static @Nullable CardErrorJson from(Charge charge) {
        Charge.Decline decline = charge.decline();
        return decline == null
                ? null
                : new CardErrorJson(
                        "card_error", codeOf(charge, decline), decline.code(), decline.message(), charge.id());
    }

    static String codeOf(Charge charge, Charge.Decline decline) {
        return charge.debit() == null ? CODE : decline.code();
    }
}
