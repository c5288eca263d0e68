package dev.comanda.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final int TERMINATED = 143;

    @TempDir
    private Path root;

    private Installation installation;
    private @Nullable Process launcher;

    @BeforeEach
    void install() throws IOException {
        installation = Installation.in(root);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (launcher != null) {
            launcher.destroy();
            launcher.waitFor();
        }
    }

    @Test
    void everything_starts_with_its_settings_and_stops_when_told_to() throws Exception {
        // When
        launcher = installation.launchAndWait("--free-ports");

        // Then
        var addresses = installation.addresses();
        assertThat(installation.said()).contains("Comanda is open", addresses.getProperty("gateway"), "manager /");
        assertThat(installation.environmentOf(Part.ORDER))
                .contains(
                        "QUARKUS_REST_CLIENT_CART_URL=" + addresses.getProperty("cart"),
                        "KAFKA_BOOTSTRAP_SERVERS=" + addresses.getProperty("kafka"),
                        "QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://" + addresses.getProperty("postgres")
                                + "/orders");
        assertThat(installation.environmentOf(Part.PAYMENT))
                .contains("COMANDA_PUBLIC_URL=" + addresses.getProperty("gateway"));

        // When
        launcher.destroy();

        // Then
        assertThat(launcher.waitFor()).isEqualTo(TERMINATED);
        assertThat(installation.layout().addresses()).doesNotExist();
        assertThat(applications())
                .allSatisfy(
                        part -> assertThat(installation.record(part).alive()).isEmpty());
        assertThat(installation.said().indexOf("gateway          stopped"))
                .isLessThan(installation.said().indexOf("menu-service     stopped"));
    }

    @Test
    void a_killed_application_comes_back() throws Exception {
        // Given
        launcher = installation.launchAndWait("--free-ports");
        var killed = installation.record(Part.MENU);

        // When
        killed.alive().orElseThrow().destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> installation.said().contains("menu-service     is back"));
        assertThat(installation.environmentOf(Part.MENU)).contains("QUARKUS_PROFILE=local");
    }

    @Test
    void a_killed_server_comes_back_on_the_same_port() throws Exception {
        // Given
        launcher = installation.launchAndWait("--free-ports");
        var postgres =
                Files.readAllLines(installation.layout().home(Part.POSTGRES).resolve("cluster/postmaster.pid"));

        // When
        ProcessHandle.of(Long.parseLong(postgres.getFirst())).orElseThrow().destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> installation.said().contains("postgres         is back"));
    }

    @Test
    void after_a_killed_launcher_the_next_one_starts_on_the_same_data() throws Exception {
        // Given
        var first = installation.launchAndWait("--free-ports");
        var port = installation.addresses().getProperty("gateway");
        var installationId = line(installation.environmentOf(Part.PAYMENT), "COMANDA_INSTALLATION");

        // When
        first.destroyForcibly().waitFor();
        Files.delete(installation.layout().addresses());
        launcher = installation.launchAndWait("--free-ports", "--port", port.substring(port.lastIndexOf(':') + 1));

        // Then
        assertThat(line(installation.environmentOf(Part.PAYMENT), "COMANDA_INSTALLATION"))
                .isEqualTo(installationId);
        assertThat(installation.addresses().getProperty("gateway")).isEqualTo(port);
    }

    @Test
    void a_second_launcher_on_the_same_data_is_refused() throws Exception {
        // Given
        launcher = installation.launchAndWait("--free-ports");

        // When
        var second = installation.launch(Map.of(), "--free-ports");

        // Then
        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(installation.said()).contains("already runs from", "process " + launcher.pid());
        assertThat(installation.environmentOf(Part.GATEWAY)).isNotEmpty();
    }

    @Test
    void an_application_that_fails_to_start_ends_the_start_and_shows_its_last_words() throws Exception {
        // When
        launcher = installation.launch(Map.of("STAND_IN_FAILS", "yes"), "--free-ports");

        // Then
        assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(installation.said())
                .contains("| the stand-in was told to fail", "ended while it was starting", "Comanda has stopped");
    }

    private static Stream<Part> applications() {
        return Part.applications().stream();
    }

    private static String line(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }
}
