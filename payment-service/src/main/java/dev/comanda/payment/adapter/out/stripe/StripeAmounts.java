package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * Stripe's minor units differ from ISO 4217 and the JDK for some currencies; the lists are from its documentation.
 */
final class StripeAmounts {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    /** The last of the three decimals must be zero. */
    private static final Set<String> WITH_THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    /** Without decimals today, but still counted in hundredths, which must be zero. */
    private static final Set<String> WHOLE_HUNDREDS = Set.of("ISK", "UGX");

    private StripeAmounts() {}

    /** @throws UnpayableAmount if Stripe cannot take exactly this amount */
    static long toStripe(Money money) {
        String currency = money.currency().getCurrencyCode();
        try {
            long amount = BigDecimal.valueOf(money.amount(), digitsOf(money.currency()))
                    .movePointRight(decimalsOf(currency))
                    .longValueExact();
            return Math.floorMod(amount, stepOf(currency)) == 0 ? amount : unpayable(money);
        } catch (ArithmeticException notExact) {
            return unpayable(money);
        }
    }

    /** @throws ArithmeticException if the currency has fewer decimals here */
    static Money fromStripe(long amount, String lowerCaseCurrency) {
        Currency currency = Currency.getInstance(lowerCaseCurrency.toUpperCase(Locale.ROOT));
        long ours = BigDecimal.valueOf(amount, decimalsOf(currency.getCurrencyCode()))
                .movePointRight(digitsOf(currency))
                .longValueExact();
        return new Money(ours, currency);
    }

    static String codeOf(Currency currency) {
        return currency.getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    private static int digitsOf(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }

    private static int decimalsOf(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(currency) ? 3 : 2;
    }

    private static long stepOf(String currency) {
        if (WHOLE_HUNDREDS.contains(currency)) {
            return 100;
        }
        return WITH_THREE_DECIMALS.contains(currency) ? 10 : 1;
    }

    private static long unpayable(Money money) {
        throw new UnsupportedAmount(money);
    }
}
