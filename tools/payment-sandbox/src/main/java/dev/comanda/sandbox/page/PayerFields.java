package dev.comanda.sandbox.page;

import dev.comanda.sandbox.ledger.Charge.Payer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who pays, as entered, whatever they pay with. */
record PayerFields(@Nullable String name, @Nullable String email) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_EMAIL_LENGTH = 254;

    Optional<String> emailError() {
        String text = trimmed(email);
        return EMAIL.matcher(text).matches() && text.length() <= MAX_EMAIL_LENGTH
                ? Optional.empty()
                : Optional.of("Enter an email address, such as jane@example.com.");
    }

    /** @param sentence how to ask for a name */
    Optional<String> nameError(String sentence) {
        String text = trimmed(name);
        return text.isEmpty() || text.length() > MAX_NAME_LENGTH ? Optional.of(sentence) : Optional.empty();
    }

    /** Only if there are no errors. */
    Payer payer() {
        return new Payer(trimmed(name), trimmed(email));
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
