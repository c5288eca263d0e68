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

/** The script {@code dev}, without builds. */
class DevTest {

    private Machine machine;

    @BeforeEach
    void prepare(@TempDir Path folder) throws Exception {
        machine = Machine.in(folder);
    }

    @Test
    void alone_it_prints_its_commands_and_where_data_and_logs_are() throws Exception {
        // When
        var printed = machine.dev();

        // Then
        assertThat(printed.code()).isZero();
        assertThat(printed.text())
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
    void an_unknown_command_or_option_is_named_and_the_usage_is_printed() throws Exception {
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
    void a_complete_machine_passes_and_the_choice_of_the_jdk_is_explained() throws Exception {
        // When
        var printed = machine.dev("doctor");

        // Then
        assertThat(printed.text())
                .contains("in " + System.getProperty("java.home") + ", by JAVA_HOME", "Nothing is missing")
                .doesNotContain("PROBLEM");
        assertThat(printed.code()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // both folders were just made
    void a_jdk_that_is_too_old_is_skipped() throws Exception {
        // Given
        var old = machine.add("jdk-17/bin/javac").getParent().getParent();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.12\"\n");
        var path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");

        // When
        var printed =
                machine.with("JAVA_HOME", old.toString()).with("PATH", path).dev("doctor");

        // Then
        assertThat(printed.text()).contains("17 in " + old + ", by JAVA_HOME, is too old", ", by PATH");
        assertThat(printed.code()).isZero();
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

    private static int mebibytes(Machine.Said printed) {
        return Integer.parseInt(printed.text().replaceFirst("(?s).*take about (\\d+) MiB.*", "$1"));
    }

    @Test
    void a_restart_without_a_running_system_is_refused() throws Exception {
        // When
        var printed = machine.dev("restart", "gateway");

        // Then
        assertThat(printed.code()).isOne();
        assertThat(printed.text()).contains("Comanda is not running");
    }

    @Test
    void without_a_browser_the_skipped_tests_are_named() throws Exception {
        // When
        var without = machine.with("CHROMIUM", "/nothing").dev("doctor");
        var with = machine.with("CHROMIUM", machine.file("dev").toString()).dev("doctor");

        // Then
        assertThat(without.text()).containsPattern("note +browser .*skips the tests of pages");
        assertThat(without.code()).isZero();
        assertThat(with.text()).containsPattern("ok +browser .*/dev, for the tests of pages");
    }

    @Test
    void without_a_jdk_a_download_address_is_printed() throws Exception {
        // When
        var printed = machine.needingJava(999).dev("doctor");

        // Then
        assertThat(printed.text()).contains("none that is 999 or newer", "https://adoptium.net", "1 to fix");
        assertThat(printed.code()).isOne();
    }

    @Test
    void an_unreachable_repository_is_named_with_its_address() throws Exception {
        // Given
        var nowhere = "http://127.0.0.1:" + FreePorts.one();
        Files.writeString(
                machine.add("empty/.m2/settings.xml"),
                "<settings><mirrors>\n<mirror>\n<url>" + nowhere + "</url>\n</mirror>\n</mirrors></settings>");

        // When
        var printed = machine.with("HOME", machine.file("empty").toString())
                .with("MAVEN_OPTS", "")
                .with("JAVA_TOOL_OPTIONS", "")
                .with("MVNW_REPOURL", nowhere)
                .dev("doctor");

        // Then
        assertThat(printed.text())
                .containsPattern("PROBLEM +Maven +not here, and " + nowhere + "/org/apache/maven/.* does not answer")
                .containsPattern("PROBLEM +libraries +not here, and " + nowhere + "/io/quarkus/.* does not answer");
        assertThat(printed.code()).isOne();
    }

    @Test
    void every_taken_port_is_named_with_its_component() throws Exception {
        try (var kafka = listenOn(machine.port(Component.KAFKA));
                var gateway = listenOn(0)) {
            // When
            var printed = machine.dev("doctor", "--port", Integer.toString(gateway.getLocalPort()));

            // Then
            assertThat(printed.text())
                    .contains("port " + kafka.getLocalPort(), "needed by kafka, taken by ")
                    .contains("port " + gateway.getLocalPort(), "needed by gateway, taken by ", "2 to fix");
            assertThat(printed.code()).isOne();
        }
    }

    @Test
    void the_ports_of_all_components_are_checked() throws Exception {
        // When
        var printed = machine.dev("doctor").text();

        // Then
        for (var component : Arrays.asList(Component.values())) {
            assertThat(printed).containsPattern("ports .*\\b" + machine.port(component) + "\\b");
        }
    }

    @Test
    void orphans_of_a_killed_launcher_are_counted_and_a_running_one_is_named() throws Exception {
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
