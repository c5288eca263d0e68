package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which installation the commands for what runs are about. */
class DevDataTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"watch", "dlq", "restart"})
    void a_command_looks_at_the_data_that_is_named(String command) throws Exception {
        // Given
        var machine = Machine.in(folder);
        var data = folder.resolve("elsewhere").toString();

        // When
        var said = machine.dev(command, "--data", data, "list");
        var unfinished = machine.dev(command, "--data");

        // Then
        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("not running with its data in " + data);
        assertThat(unfinished.code()).isEqualTo(2);
        assertThat(unfinished.text()).contains("--data needs a value");
    }
}
