package dev.comanda.sandbox.page;

import dev.comanda.sandbox.checkout.Iban;
import dev.comanda.sandbox.ledger.Charge.Payer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody entered who pays from a bank account; null for a field that was not sent. */
record DebitForm(
        @RestForm("iban") @Nullable String iban,
        @RestForm("debit-name") @Nullable String name,
        @RestForm("debit-email") @Nullable String email) {

    /** The result of validating a form. */
    sealed interface Checked {

        record Valid(Iban account, Payer payer) implements Checked {}

        /** @param errors a sentence for each field that is wrong, in the order of the form */
        record Invalid(Map<String, String> errors) implements Checked {}
    }

    Checked check() {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Iban> account = Iban.parse(iban);
        PayerFields payer = new PayerFields(name, email);
        payer.emailError().ifPresent(error -> errors.put("debit-email", error));
        if (account.isEmpty()) {
            errors.put("iban", "Your IBAN is invalid.");
        }
        payer.nameError("Enter the name of the account's owner.").ifPresent(error -> errors.put("debit-name", error));
        return errors.isEmpty() ? new Checked.Valid(account.orElseThrow(), payer.payer()) : new Checked.Invalid(errors);
    }

    /** What may be shown again when the form was not accepted; never the account. */
    Map<String, String> shown() {
        return Map.of(
                "debit-name", Objects.requireNonNullElse(name, ""),
                "debit-email", Objects.requireNonNullElse(email, ""));
    }

    @Override
    public String toString() {
        return "DebitForm";
    }
}
