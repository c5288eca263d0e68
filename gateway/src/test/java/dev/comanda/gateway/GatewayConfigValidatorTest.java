package dev.comanda.gateway;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.gateway.testing.TestConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayConfigValidatorTest {

    @Test
    void the_defaults_are_valid() {
        assertThatCode(() -> validate(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ingress.port | -1 | from 0 to 65535
            ingress.port | 65536 | from 0 to 65535
            ingress.backlog | 0 | at least 1
            ingress.connections | 0 | at least 1
            ingress.connections-per-address | 0 | at least 1
            ingress.head-timeout | 0s | from 1s to 24h
            ingress.body-timeout | 1s | from 2s to 24h
            ingress.idle-timeout | PT-5S | from 1s to 24h
            ingress.stall-timeout | 500ms | from 1s to 24h
            ingress.response-timeout | 0s | from 1s to 24h
            ingress.ping-interval | 0s | from 1s to 24h
            ingress.pong-timeout | 25h | from 1s to 24h
            ingress.frames-per-second | 0 | at least 1
            ingress.frame-bytes-per-second | 124 | at least 125
            ingress.body-bytes | 524287 | at least 524288
            ingress.pending-response-bytes | 0 | at least 1
            upstream.connect-timeout | 0s | from 0.001s to 24h
            upstream.response-timeout | 0s | from 0.001s to 24h
            upstream.connections | 0 | at least 1
            upstream.response-bytes | 0 | at least 1
            upstream.probe-interval | 0s | from 0.001s to 24h
            upstream.probe-timeout | 30h | from 0.001s to 24h
            limits.concurrent-calls | 0 | at least 1
            admission.latency-goal.menu | 0s | from 0.001s to 24h
            admission.calls | 0 | at least 1
            admission.queue | -1 | at least 0
            admission.queue-time | PT-1S | from 0s to 24h
            live.connections | 0 | at least 1
            live.connections-per-session | 0 | at least 1
            """)
    void a_value_out_of_bounds_is_refused_with_its_setting_and_the_rule(String setting, String value, String rule) {
        assertThatThrownBy(() -> validate(Map.of("comanda." + setting, value)))
                .hasMessageStartingWith("comanda.%s must be %s, but is ".formatted(setting, rule))
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @CsvSource({"pay", "webhook", "live"})
    void a_latency_goal_for_calls_that_wait_for_others_is_refused(String routeClass) {
        assertThatThrownBy(() -> validate(Map.of("comanda.admission.latency-goal." + routeClass, "1s")))
                .hasMessage("comanda.admission.latency-goal.%s must not be set, as such calls wait for others."
                        .formatted(routeClass));
    }

    @ParameterizedTest
    @CsvSource({
        "menu-urls, menu:8081",
        "cart-urls, ftp://cart",
        "order-urls, http:/order",
        "payment-urls, http://payment/api",
        "public-origins, https://comanda.example?x=1"
    })
    void an_address_that_cannot_be_called_is_refused(String setting, String url) {
        assertThatThrownBy(() -> validate(Map.of("comanda." + setting, url)))
                .hasMessageStartingWith("comanda.%s must be http or https addresses without a path".formatted(setting));
    }

    @Test
    void all_violations_are_told_in_one_sentence() {
        assertThatThrownBy(
                        () -> validate(Map.of("comanda.ingress.body-timeout", "1s", "comanda.live.connections", "0")))
                .hasMessage("comanda.ingress.body-timeout must be from 2s to 24h, but is 1s; "
                        + "comanda.live.connections must be at least 1, but is 0.");
    }

    private static void validate(Map<String, String> settings) {
        GatewayConfigValidator.validate(TestConfig.with(settings));
    }
}
