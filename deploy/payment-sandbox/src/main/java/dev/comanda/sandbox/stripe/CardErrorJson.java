package dev.comanda.sandbox.stripe;

import dev.comanda.sandbox.ledger.Charge;
import org.jspecify.annotations.Nullable;

/** Why the last attempt to pay failed. */
public record CardErrorJson(String type, String code, String declineCode, String message, String charge) {

    static final String CODE = "card_declined";

    static @Nullable CardErrorJson from(Charge charge) {
        Charge.Decline decline = charge.decline();
        return decline == null
                ? null
                : new CardErrorJson("card_error", CODE, decline.code(), decline.message(), charge.id());
    }
}
