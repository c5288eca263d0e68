package dev.comanda.sandbox.checkout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A card number with a valid check digit. It must not be kept or logged: its text form shows the last digits only. */
public record CardNumber(String digits) {

    /** Spaces and dashes are ignored; empty unless the rest is 12 to 19 digits with a valid Luhn check digit. */
    public static Optional<CardNumber> parse(@Nullable String text) {
        String digits = text == null ? "" : text.replaceAll("[ \\-]", "");
        return digits.matches("[0-9]{12,19}") && checks(digits)
                ? Optional.of(new CardNumber(digits))
                : Optional.empty();
    }

    public String last4() {
        return digits.substring(digits.length() - 4);
    }

    /** Stripe's word for the card's network; {@code unknown} if it is none of the big ones. */
    public String brand() {
        int two = Integer.parseInt(digits.substring(0, 2));
        int four = Integer.parseInt(digits.substring(0, 4));
        if (digits.startsWith("4")) {
            return "visa";
        }
        if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
            return "mastercard";
        }
        return switch (two) {
            case 34, 37 -> "amex";
            case 35 -> "jcb";
            case 30, 36, 38, 39 -> "diners";
            case 60, 64, 65 -> "discover";
            case 62 -> "unionpay";
            default -> "unknown";
        };
    }

    /** How many digits the code on the card has. */
    public int codeLength() {
        return brand().equals("amex") ? 4 : 3;
    }

    @Override
    public String toString() {
        return "•••• " + last4();
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
        }
        return sum % 10 == 0;
    }
}
