package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which installation a command is for. */
class DevDataTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"watch", "dlq", "restart"})
    void a_command_uses_the_given_data_folder(String command) throws Exception {
        // Given
        var machine = Machine.in(folder);
        var data = folder.resolve("elsewhere").toString();

        // When
        var printed = machine.dev(command, "--data", data, "list");
        var incomplete = machine.dev(command, "--data");

        // Then
        assertThat(printed.code()).isOne();
        assertThat(printed.text()).contains("not running with its data in " + data);
        assertThat(incomplete.code()).isEqualTo(2);
        assertThat(incomplete.text()).contains("--data needs a value");
    }
}
