package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./dev up} in the background of a script, which has its children ignore the signal of Ctrl-C. */
class BackgroundTest {

    /** Runs in place of the launcher; a shell can trap only signals that it did not inherit as ignored. */
    private static final String JAVA = """
            trap 'echo got INT; kill $!; exit 130' INT
            trap 'echo got TERM; kill $!; exit 143' TERM
            sleep 60 &
            echo "runs as $$"
            wait
            """;

    private Machine machine;
    private Path output;

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        machine = Machine.in(folder.resolve("checkout"));
        output = folder.resolve("output");
        machine.addScript("jdk/bin/java", JAVA);
        machine.add("jdk/bin/javac");
        Files.writeString(machine.file("jdk/release"), "JAVA_VERSION=\"99\"\n");
        machine.with("JAVA_HOME", machine.file("jdk").toString());
        machine.addScript("mvnw", "");
        machine.add("libs/none");
        machine.add("tools/servers/none");
        machine.add("tools/kafka-node/none");
        machine.add("deploy/topics.yaml");
        machine.add("docs/asyncapi.json");
        for (var component : Component.applications()) {
            machine.add((component == Component.SANDBOX ? "tools/" : "") + component.label() + "/none");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, got INT", "TERM, got TERM"})
    void the_launcher_gets_the_signals_that_stop_it(String signal, String expected) throws Exception {
        // Given
        var script = machine.devInBackground(output, "up");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(output).content().contains("runs as "));
        var pid = Files.readString(output).replaceFirst("(?s).*runs as (\\d+)\n.*", "$1");

        // When
        new ProcessBuilder("kill", "-s", signal, pid).start().waitFor();

        // Then
        assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).content().contains(expected);
    }
}
