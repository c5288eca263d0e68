package dev.comanda.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "1250, eur, '€12.50'",
        "1234567, eur, '€12,345.67'",
        "99, gbp, '£0.99'",
        "500, jpy, 'JP¥500'",
        "1230, kwd, 'KWD1.230'",
        "1500, isk, 'ISK15'",
        "50000, huf, 'HUF500.00'",
    })
    void amounts_are_written_with_the_decimals_of_their_currency(long amount, String currency, String text) {
        assertThat(Amounts.format(amount, currency).replace("\u00a0", "")).isEqualTo(text);
    }

    @Test
    void each_currency_has_its_smallest_charge() {
        assertThat(Amounts.minAmount("eur")).isEqualTo(50);
        assertThat(Amounts.minAmount("gbp")).isEqualTo(30);
        assertThat(Amounts.minAmount("huf")).isEqualTo(17_500);
    }

    @Test
    void currencies_are_known_in_lower_case_only() {
        assertThat(Amounts.isKnown("eur")).isTrue();
        assertThat(Amounts.isKnown("EUR")).isFalse();
        assertThat(Amounts.isKnown("euro")).isFalse();
    }
}
