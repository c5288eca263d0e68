package dev.comanda.sandbox.checkout;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The number of a bank account, with valid check digits. It must not be kept or logged: its text form is the end only. */
public record Iban(String text) {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    /** Spaces are ignored; empty unless the rest is a valid IBAN. */
    public static Optional<Iban> parse(@Nullable String entered) {
        String text = entered == null ? "" : entered.replace(" ", "").toUpperCase(Locale.ROOT);
        return text.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") && checks(text)
                ? Optional.of(new Iban(text))
                : Optional.empty();
    }

    public String last4() {
        return text.substring(text.length() - HEAD);
    }

    public String country() {
        return text.substring(0, 2);
    }

    @Override
    public String toString() {
        return "•••• " + last4();
    }

    private static boolean checks(String text) {
        String digits = (text.substring(HEAD) + text.substring(0, HEAD))
                .chars()
                .map(letter -> Character.digit(letter, Character.MAX_RADIX))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(MODULUS).equals(BigInteger.ONE);
    }
}
