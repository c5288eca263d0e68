package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void without_arguments_data_stays_in_the_repository_and_ports_are_the_usual_ones() {
        // When
        var options = Options.parse("--root", "/comanda");

        // Then
        assertThat(options.data()).isEqualTo(Path.of("/comanda/.local"));
        assertThat(options.fresh()).isFalse();
        assertThat(Ports.of(options).of(Component.GATEWAY)).isEqualTo(8080);
        assertThat(Ports.of(options).of(Component.POSTGRES)).isEqualTo(15432);
    }

    @Test
    void the_port_is_that_of_the_gateway_only() {
        // When
        var ports = Ports.of(Options.parse("--port", "9090"));

        // Then
        assertThat(ports.publicUrl(Component.GATEWAY)).isEqualTo("http://localhost:9090");
        assertThat(ports.of(Component.MENU)).isEqualTo(8081);
    }

    @Test
    void free_ports_are_distinct_and_a_chosen_gateway_port_is_kept() {
        // When
        var ports = Ports.of(Options.parse("--free-ports", "--port", "9090"));

        // Then
        assertThat(ports.byComponent().values()).doesNotHaveDuplicates().doesNotContain(8081, 15432, 19092);
        assertThat(ports.of(Component.GATEWAY)).isEqualTo(9090);
    }

    @Test
    void the_data_folder_does_not_depend_on_the_order_of_options() {
        assertThat(Options.parse("--data", "/tmp/other", "--root", "/comanda").data())
                .isEqualTo(Path.of("/tmp/other"));
    }

    @Test
    void an_unknown_option_a_missing_value_and_an_invalid_port_are_refused() {
        assertThatThrownBy(() -> Options.parse("--frehs"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--frehs");
        assertThatThrownBy(() -> Options.parse("--data"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data");
        assertThatThrownBy(() -> Options.parse("--port", "70000"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("70000");
    }
}
