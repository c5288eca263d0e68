package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.servers.FreePorts;
import dev.comanda.servers.ProcessRecord;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that a person types, as far as it goes without building anything. */
class DevTest {

    private Machine machine;

    @BeforeEach
    void prepare(@TempDir Path folder) throws Exception {
        machine = Machine.in(folder);
    }

    @Test
    void alone_it_prints_its_commands_and_where_data_and_logs_are() throws Exception {
        // When
        var said = machine.dev();

        // Then
        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains(
                        "./dev up ",
                        "./dev restart ",
                        "./dev watch ",
                        "./dev test ",
                        "./dev format ",
                        "./dev doctor ",
                        ".local/log/");
    }

    @Test
    void an_unknown_command_or_option_is_named_and_answered_with_what_there_is() throws Exception {
        // When
        var command = machine.dev("biuld");
        var option = machine.dev("test", "--al");

        // Then
        assertThat(command.code()).isEqualTo(2);
        assertThat(command.text()).contains("There is no command biuld.", "./dev up ");
        assertThat(option.code()).isEqualTo(2);
        assertThat(option.text()).contains("There is no option --al.", "./dev up ");
    }

    @Test
    void a_machine_that_lacks_nothing_is_told_so_with_the_jdk_and_the_reason_for_it() throws Exception {
        // When
        var said = machine.dev("doctor");

        // Then
        assertThat(said.text())
                .contains("in " + System.getProperty("java.home") + ", by JAVA_HOME", "Nothing is missing")
                .doesNotContain("PROBLEM");
        assertThat(said.code()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // both folders were just made
    void a_jdk_that_is_too_old_is_passed_over() throws Exception {
        // Given
        var old = machine.add("jdk-17/bin/javac").getParent().getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.12\"\n");
        var path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");

        // When
        var said = machine.with("JAVA_HOME", old.toString()).with("PATH", path).dev("doctor");

        // Then
        assertThat(said.text()).contains("17 in " + old + ", by JAVA_HOME, is too old", ", by PATH");
        assertThat(said.code()).isZero();
    }

    @Test
    void further_replicas_need_memory_of_their_own() throws Exception {
        // When
        var one = machine.dev("doctor");
        var several = machine.dev("doctor", "--replicas", "gateway=3,order-service=2");

        // Then
        assertThat(several.code()).isZero();
        assertThat(mebibytes(several)).isEqualTo(mebibytes(one) + 3 * 250);
        assertThat(machine.dev("doctor", "--replicas", "gateway").text()).contains("--replicas is a list such as");
    }

    private static int mebibytes(Machine.Said said) {
        return Integer.parseInt(said.text().replaceFirst("(?s).*take about (\\d+) MiB.*", "$1"));
    }

    @Test
    void nothing_can_be_restarted_where_nothing_runs() throws Exception {
        // When
        var said = machine.dev("restart", "gateway");

        // Then
        assertThat(said.code()).isOne();
        assertThat(said.text()).contains("Comanda is not running");
    }

    @Test
    void a_machine_without_a_browser_is_told_which_tests_are_skipped() throws Exception {
        // When
        var without = machine.with("CHROMIUM", "/nothing").dev("doctor");
        var with = machine.with("CHROMIUM", machine.file("dev").toString()).dev("doctor");

        // Then
        assertThat(without.text()).containsPattern("note +browser .*skips the tests of pages");
        assertThat(without.code()).isZero();
        assertThat(with.text()).containsPattern("ok +browser .*/dev, for the tests of pages");
    }

    @Test
    void without_a_jdk_it_is_said_where_to_get_one() throws Exception {
        // When
        var said = machine.needingJava(999).dev("doctor");

        // Then
        assertThat(said.text()).contains("none that is 999 or newer", "https://adoptium.net", "1 to mend");
        assertThat(said.code()).isOne();
    }

    @Test
    void what_has_to_be_fetched_and_cannot_be_is_named_with_its_address() throws Exception {
        // Given
        var nowhere = "http://127.0.0.1:" + FreePorts.one();
        Files.writeString(
                machine.add("empty/.m2/settings.xml"),
                "<settings><mirrors>\n<mirror>\n<url>" + nowhere + "</url>\n</mirror>\n</mirrors></settings>");

        // When
        var said = machine.with("HOME", machine.file("empty").toString())
                .with("MAVEN_OPTS", "")
                .with("JAVA_TOOL_OPTIONS", "")
                .with("MVNW_REPOURL", nowhere)
                .dev("doctor");

        // Then
        assertThat(said.text())
                .containsPattern("PROBLEM +Maven +not here, and " + nowhere + "/org/apache/maven/.* does not answer")
                .containsPattern("PROBLEM +libraries +not here, and " + nowhere + "/io/quarkus/.* does not answer");
        assertThat(said.code()).isOne();
    }

    @Test
    void every_port_that_is_taken_is_named_with_its_part() throws Exception {
        try (var kafka = listenOn(machine.port(Component.KAFKA));
                var door = listenOn(0)) {
            // When
            var said = machine.dev("doctor", "--port", Integer.toString(door.getLocalPort()));

            // Then
            assertThat(said.text())
                    .contains("port " + kafka.getLocalPort(), "needed by kafka, taken by ")
                    .contains("port " + door.getLocalPort(), "needed by gateway, taken by ", "2 to mend");
            assertThat(said.code()).isOne();
        }
    }

    @Test
    void every_part_is_looked_at() throws Exception {
        // When
        var said = machine.dev("doctor").text();

        // Then
        for (var component : Arrays.asList(Component.values())) {
            assertThat(said).containsPattern("ports .*\\b" + machine.port(component) + "\\b");
        }
    }

    @Test
    void what_a_killed_launcher_left_is_counted_and_a_running_one_is_named() throws Exception {
        // Given
        var run = machine.file("data/run");
        var myself = ProcessRecord.of(ProcessHandle.current());
        myself.write(run.resolve("menu-service.pid"));

        // Then
        assertThat(machine.dev("doctor", "--data", machine.file("data").toString())
                        .text())
                .contains("1 left of a launcher that was killed");

        // Given
        myself.write(run.resolve("launcher"));
        Files.writeString(run.resolve("addresses.properties"), "gateway=http://localhost:8080\n");

        // Then
        assertThat(machine.dev("doctor", "--data", machine.file("data").toString())
                        .text())
                .contains("runs as process " + myself.pid() + ": http://localhost:8080");
    }

    private static ServerSocket listenOn(int port) throws Exception {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
