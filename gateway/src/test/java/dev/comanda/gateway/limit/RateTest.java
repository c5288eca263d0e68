package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"20/1m, 20, PT1M", "100/10s, 100, PT10S", " 5/1h , 5, PT1H"})
    void a_rate_is_a_count_and_a_period(String text, int count, Duration period) {
        assertThat(Rate.of(text)).isEqualTo(new Rate(count, period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20/m", "0/1m", "-1/1m", "20/0s", "20/1d", "20 per 1m", "9999999999/1s"})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Rate.of(text)).hasMessageContaining("no rate such as 20/1m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100/2h", "100/61m"})
    void a_period_longer_than_counters_are_kept_is_refused(String text) {
        assertThatThrownBy(() -> Rate.of(text)).hasMessageContaining("longer than 1h");
    }

    @Test
    void an_address_is_found_in_its_range_only() {
        var ranges = new AddressRanges("setting", List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8", "::1"));

        assertThat(List.of("10.1.2.3", "192.168.1.7", "fd12::1", "::1")).allMatch(ranges::contain);
        assertThat(List.of("11.0.0.1", "192.168.1.8", "fe80::1", "::2")).noneMatch(ranges::contain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/", "localhost", "10.0.0", "/8", "x"})
    void a_range_that_is_none_stops_the_start_and_names_the_setting(String range) {
        assertThatThrownBy(() -> new AddressRanges("comanda.ingress.trusted-proxies", List.of(range)))
                .hasMessageContaining("comanda.ingress.trusted-proxies")
                .hasMessageContaining(range);
    }
}
