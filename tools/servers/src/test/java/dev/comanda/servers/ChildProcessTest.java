package dev.comanda.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    private Path folder;

    @Test
    void output_and_errors_are_appended_to_the_log() throws Exception {
        // Given
        Files.writeString(log(), "before\n");

        // When
        var child = shell("echo \"$WORD\"; echo trouble >&2; exit 3", Map.of("WORD", "hello"));

        // Then
        assertThat(child.onExit().get(10, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(log()).hasContent("before\nhello\ntrouble\n");
    }

    @Test
    void a_child_that_ignores_the_signal_is_killed() throws IOException {
        // Given
        var child = shell("trap '' TERM; echo ready; while :; do sleep 1; done", Map.of());
        await().untilAsserted(() -> assertThat(log()).content().contains("ready"));

        // When
        child.stop(Duration.ofMillis(200));

        // Then
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void a_child_ends_when_its_parent_is_killed() throws IOException {
        // Given
        var file = folder.resolve("child.pid");
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        file.toString())
                .inheritIO()
                .start();
        await().until(() -> ProcessRecord.read(file).isPresent());
        var child = ProcessRecord.read(file).orElseThrow();
        assertThat(child.alive()).isPresent();

        // When
        parent.destroyForcibly();

        // Then
        await().until(() -> child.alive().isEmpty());
    }

    private Path log() {
        return folder.resolve("child.log");
    }

    private ChildProcess shell(String script, Map<String, String> environment) throws IOException {
        return ChildProcess.start(
                new ChildProcess.Command(List.of("/bin/sh", "-c", script), environment, log(), "TERM"));
    }
}
