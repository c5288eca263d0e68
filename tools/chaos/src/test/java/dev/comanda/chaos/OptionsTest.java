package dev.comanda.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.comanda.chaos.system.Replica;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void all_options_are_parsed() {
        var options = Options.parse("--duration", "10m", "--rate", "2.5", "--seed", "42", "--data", "/elsewhere");

        assertThat(options.duration()).isEqualTo(Duration.ofMinutes(10));
        assertThat(options.rate()).isEqualTo(2.5);
        assertThat(options.seed()).isEqualTo(42);
        assertThat(options.data()).hasToString("/elsewhere");
    }

    @Test
    void each_mode_has_its_defaults() {
        var faults = Options.parse();
        var rolling = Options.parse("--rolling");

        assertThat(faults.duration()).isEqualTo(Duration.ofMinutes(1));
        assertThat(faults.rate()).isEqualTo(1);
        assertThat(faults.replicas()).isEqualTo("gateway=2,order-service=2");
        assertThat(faults.processes()).extracting(Replica::label).contains("gateway-2", "order-service-1", "kafka");
        assertThat(rolling.rate()).isEqualTo(200);
        assertThat(rolling.replicas()).contains("cart-service=2", "gateway=2");
        assertThat(Options.parse("--overload", "--duration", "9s").duration()).isEqualTo(Duration.ofSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--duration 10",
                "--duration 0s",
                "--duration -1m",
                "--rate 0",
                "--rate x",
                "--rate -1",
                "--seed x",
                "--seed",
                "--rolling --overload",
                "--often"
            })
    void an_invalid_option_is_refused_with_a_sentence(String call) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(call.split(" ", -1)))
                .withMessageEndingWith(".");
    }
}
