package dev.comanda.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryDateTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @ParameterizedTest
    @CsvSource({
        "12/30, 2030-12",
        "12 / 30, 2030-12",
        "1/2031, 2031-01",
        "0129, 2029-01",
        "05-27, 2027-05",
        "10/26, 2026-10"
    })
    void dates_are_read_as_people_write_them(String text, YearMonth expiry) {
        assertThat(ExpiryDate.parse(text, NOW)).contains(expiry);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "13/30", "00/30", "12", "12/3", "12/99", "december"})
    void anything_else_is_refused(String text) {
        assertThat(ExpiryDate.parse(text, NOW)).isEmpty();
    }
}
