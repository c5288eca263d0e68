package dev.comanda.sandbox.page;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last month in which a card is valid, as people write it. */
final class ExpiryDate {

    private static final Pattern FORM = Pattern.compile("\\s*(0?[1-9]|1[0-2])\\s*[/\\-. ]?\\s*((?:20)?[0-9]{2})\\s*");

    // No bank issues cards for longer; it also catches typos such as 2099.
    private static final int MAX_YEARS = 50;

    private ExpiryDate() {}

    /** Reads {@code MM/YY} and {@code MM/YYYY}, with whatever stands between; empty for anything else. */
    static Optional<YearMonth> parse(@Nullable String text, YearMonth now) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(2));
        int fullYear = year < 100 ? now.getYear() / 100 * 100 + year : year;
        return Optional.of(YearMonth.of(fullYear, Integer.parseInt(matcher.group(1))))
                .filter(expiry -> expiry.getYear() <= now.getYear() + MAX_YEARS);
    }
}
