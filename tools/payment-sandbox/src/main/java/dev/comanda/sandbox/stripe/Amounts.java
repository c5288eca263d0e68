package dev.comanda.sandbox.stripe;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stripe's own table of minor units and smallest charges; the JDK's {@link Currency} disagrees with it for some.
 *
 * <p>Currencies are lower-case ISO 4217 codes, amounts are in the minor unit that Stripe uses for the currency.
 */
public final class Amounts {

    /** Stripe takes amounts of at most eight digits. */
    public static final long MAX_AMOUNT = 99_999_999;

    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf");

    private static final Set<String> WITH_THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");

    // These have no minor unit of their own, yet are counted in hundredths that must be zero.
    private static final Set<String> WHOLE_HUNDREDS = Set.of("isk", "ugx");

    private static final Map<String, Long> MIN_AMOUNTS = Map.ofEntries(
            Map.entry("aed", 200L),
            Map.entry("bgn", 100L),
            Map.entry("czk", 1_500L),
            Map.entry("dkk", 250L),
            Map.entry("gbp", 30L),
            Map.entry("hkd", 400L),
            Map.entry("huf", 17_500L),
            Map.entry("jpy", 50L),
            Map.entry("mxn", 1_000L),
            Map.entry("myr", 200L),
            Map.entry("nok", 300L),
            Map.entry("pln", 200L),
            Map.entry("ron", 200L),
            Map.entry("sek", 300L),
            Map.entry("thb", 1_000L));

    private Amounts() {}

    public static boolean isKnown(String currency) {
        return KNOWN.contains(currency);
    }

    /** The least that can be charged; fifty minor units where Stripe names nothing else. */
    public static long minAmount(String currency) {
        return MIN_AMOUNTS.getOrDefault(currency, 50L);
    }

    /** What an amount of this currency must be divisible by. */
    public static long step(String currency) {
        if (WHOLE_HUNDREDS.contains(currency)) {
            return 100;
        }
        return WITH_THREE_DECIMALS.contains(currency) ? 10 : 1;
    }

    /** An amount for people, with the currency's sign and decimals: {@code €12.50}, {@code JP¥500}. */
    public static String format(long amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.UK);
        format.setCurrency(Currency.getInstance(currency.toUpperCase(Locale.ROOT)));
        int decimals = WHOLE_HUNDREDS.contains(currency) ? 0 : decimals(currency);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(amount, decimals(currency)));
    }

    private static int decimals(String currency) {
        if (WITHOUT_DECIMALS.contains(currency)) {
            return 0;
        }
        return WITH_THREE_DECIMALS.contains(currency) ? 3 : 2;
    }
}
