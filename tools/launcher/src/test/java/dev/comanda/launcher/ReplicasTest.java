package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicasTest {

    @Test
    void replicas_are_numbered_and_the_only_process_of_a_component_is_not() {
        // When
        var replicas = Replicas.parse("gateway=3,order-service=1");

        // Then
        assertThat(replicas.of(Component.GATEWAY))
                .extracting(Replica::label)
                .containsExactly("gateway-1", "gateway-2", "gateway-3");
        assertThat(replicas.of(Component.ORDER)).extracting(Replica::label).containsExactly("order-service");
        assertThat(replicas.of(Component.MENU)).extracting(Replica::label).containsExactly("menu-service");
    }

    @Test
    void replicas_have_ports_of_their_own_and_the_component_keeps_its_usual_one() {
        // When
        var ports = Ports.of(Options.parse("--replicas", "gateway=2,cart-service=2"));

        // Then
        assertThat(ports.of(Component.GATEWAY)).isEqualTo(8080);
        assertThat(ports.replicas(Component.GATEWAY))
                .flatExtracting(ports::of, ports::ofOperators)
                .doesNotHaveDuplicates()
                .doesNotContain(8080, 9080);
        assertThat(ports.urls(Component.CART).split(",")).hasSize(2).doesNotContain("http://127.0.0.1:8082");
        assertThat(ports.urls(Component.MENU)).isEqualTo("http://127.0.0.1:8081");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "waiter=2           | there is no component 'waiter', but menu-service, cart-service",
                "gateway-management=2 | there is no component 'gateway-management'",
                "postgres=2         | postgres runs once only",
                "kafka=2            | kafka runs once only",
                "payment-sandbox=1  | payment-sandbox runs once only",
                "gateway=0          | 1 to 16 replicas each, not '0' for gateway",
                "gateway=17         | 1 to 16 replicas each, not '17' for gateway",
                "gateway=-1         | 1 to 16 replicas each, not '-1' for gateway",
                "gateway=two        | 1 to 16 replicas each, not 'two' for gateway",
                "gateway=           | 1 to 16 replicas each, not '' for gateway",
                "gateway            | 'gateway' is no NAME=NUMBER",
                "gateway=2,         | '' is no NAME=NUMBER",
                "gateway=2=3        | 'gateway=2=3' is no NAME=NUMBER",
                "gateway=2,gateway=3 | gateway is in it twice"
            })
    void an_invalid_value_is_refused_with_the_option_and_its_rule(String value, String rule) {
        assertThatThrownBy(() -> Options.parse("--replicas", value))
                .asInstanceOf(InstanceOfAssertFactories.type(CannotStart.class))
                .satisfies(refusal -> {
                    assertThat(refusal).hasMessageContainingAll("--replicas is a list such as", rule);
                    assertThat(refusal.exitCode()).isEqualTo(2);
                });
    }
}
