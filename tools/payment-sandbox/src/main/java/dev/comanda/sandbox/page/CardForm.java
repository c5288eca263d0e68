package dev.comanda.sandbox.page;

import dev.comanda.sandbox.checkout.CardNumber;
import dev.comanda.sandbox.ledger.Charge.Payer;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the payer entered, as entered; null for a field that was not sent. Its text form shows nothing of it. */
record CardForm(
        @RestForm @Nullable String number,
        @RestForm @Nullable String expiry,
        @RestForm @Nullable String cvc,
        @RestForm @Nullable String name,
        @RestForm @Nullable String email) {

    private static final Pattern CVC = Pattern.compile("[0-9]{3,4}");

    /** The result of validating a form. */
    sealed interface Checked {

        record Valid(CardNumber card, YearMonth expiry, Payer payer) implements Checked {}

        /** @param errors a sentence for each field that is wrong, in the order of the form */
        record Invalid(Map<String, String> errors) implements Checked {}
    }

    /** @param now the month in which a card must still be valid */
    Checked check(YearMonth now) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<CardNumber> card = CardNumber.parse(number);
        Optional<YearMonth> until = ExpiryDate.parse(expiry, now);
        PayerFields payer = new PayerFields(name, email);
        payer.emailError().ifPresent(error -> errors.put("email", error));
        if (card.isEmpty()) {
            errors.put("number", "Your card number is invalid.");
        }
        if (until.isEmpty()) {
            errors.put("expiry", "Enter the expiry date as MM / YY.");
        } else if (until.get().isBefore(now)) {
            errors.put("expiry", "Your card has expired.");
        }
        if (!codeFits(card)) {
            errors.put("cvc", "Your card's security code is incomplete.");
        }
        payer.nameError("Enter the name on the card.").ifPresent(error -> errors.put("name", error));
        return errors.isEmpty()
                ? new Checked.Valid(card.orElseThrow(), until.orElseThrow(), payer.payer())
                : new Checked.Invalid(errors);
    }

    /** What may be shown again when the form was not accepted; never number and code. */
    Map<String, String> shown() {
        return Map.of(
                "expiry", Objects.requireNonNullElse(expiry, ""),
                "name", Objects.requireNonNullElse(name, ""),
                "email", Objects.requireNonNullElse(email, ""));
    }

    @Override
    public String toString() {
        return "CardForm";
    }

    private boolean codeFits(Optional<CardNumber> card) {
        String code = cvc == null ? "" : cvc.strip();
        return CVC.matcher(code).matches()
                && card.map(known -> known.codeLength() == code.length()).orElse(true);
    }
}
