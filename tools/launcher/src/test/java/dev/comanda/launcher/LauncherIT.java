package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.servers.RotatingLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
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
    void everything_starts_with_its_settings_and_stops_on_a_signal() throws Exception {
        // When
        launcher = installation.launchAndWait("--free-ports");

        // Then
        var addresses = installation.addresses();
        assertThat(installation.output()).contains("Comanda is open", addresses.getProperty("gateway"), "manager /");
        assertThat(installation.environmentOf(Component.ORDER))
                .contains(
                        "QUARKUS_REST_CLIENT_CART_URL=" + addresses.getProperty("cart"),
                        "KAFKA_BOOTSTRAP_SERVERS=" + addresses.getProperty("kafka"),
                        "QUARKUS_DATASOURCE_REACTIVE_URL=postgresql://" + addresses.getProperty("postgres")
                                + "/orders");
        assertThat(installation.environmentOf(Component.PAYMENT))
                .contains("COMANDA_PUBLIC_URL=" + addresses.getProperty("gateway"));
        assertThat(installation.environmentOf(Component.MENU))
                .contains("COMANDA_MENU_IMPORT=" + root.resolve("tools/launcher/demo/menu.json"));
        assertThat(installation.environmentOf(Component.CART))
                .contains("COMANDA_COUPONS_IMPORT=" + root.resolve("tools/launcher/demo/coupons.json"));

        // When
        launcher.destroy();

        // Then
        assertThat(launcher.waitFor()).isEqualTo(TERMINATED);
        assertThat(installation.layout().addresses()).doesNotExist();
        assertThat(applications())
                .allSatisfy(component ->
                        assertThat(installation.record(component).alive()).isEmpty());
        assertThat(installation.output().indexOf("gateway          stopped"))
                .isLessThan(installation.output().indexOf("menu-service     stopped"));
    }

    @Test
    void a_killed_application_comes_back() throws Exception {
        // Given
        launcher = installation.launchAndWait("--free-ports");
        var killed = installation.record(Component.MENU);

        // When
        killed.alive().orElseThrow().destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> installation.output().contains("menu-service     is back"));
        assertThat(installation.environmentOf(Component.MENU)).contains("QUARKUS_PROFILE=local");
    }

    @Test
    void a_killed_server_comes_back_on_the_same_port() throws Exception {
        // Given
        launcher = installation.launchAndWait("--free-ports");
        var postgres = Files.readAllLines(
                installation.layout().home(Component.POSTGRES).resolve("cluster/postmaster.pid"));

        // When
        ProcessHandle.of(Long.parseLong(postgres.getFirst())).orElseThrow().destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> installation.output().contains("postgres         is back"));
    }

    @Test
    void after_a_killed_launcher_the_next_one_starts_on_the_same_data() throws Exception {
        // Given
        var first = installation.launchAndWait("--free-ports");
        var port = installation.addresses().getProperty("gateway");
        var installationId = line(installation.environmentOf(Component.PAYMENT), "COMANDA_INSTALLATION");

        // When
        first.destroyForcibly().waitFor();
        Files.delete(installation.layout().addresses());
        launcher = installation.launchAndWait("--free-ports", "--port", port.substring(port.lastIndexOf(':') + 1));

        // Then
        assertThat(line(installation.environmentOf(Component.PAYMENT), "COMANDA_INSTALLATION"))
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
        assertThat(installation.output()).contains("already runs from", "process " + launcher.pid());
        assertThat(installation.environmentOf(Component.GATEWAY)).isNotEmpty();
    }

    @Test
    void an_application_that_fails_to_start_ends_the_start_and_its_last_output_is_shown() throws Exception {
        // When
        launcher = installation.launch(Map.of("STAND_IN_FAILS", "yes"), "--free-ports");

        // Then
        assertThat(launcher.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(installation.output())
                .contains("| the stand-in fails on request", "ended while it was starting", "Comanda has stopped");
    }

    @Test
    void the_log_of_a_process_that_prints_much_is_bounded_and_has_its_latest_output() throws Exception {
        // Given
        var whole = (RotatingLog.KEPT + 2) * RotatingLog.USUAL_LIMIT;

        // When
        launcher = installation.launchAndWait(Map.of("STAND_IN_PRINTS_BYTES", Long.toString(whole)), "--free-ports");

        // Then
        var log = installation.layout().log(Replica.only(Component.SANDBOX));
        await().untilAsserted(() -> assertThat(log).content().endsWith("the stand-in has printed everything\n"));
        try (var files = Files.list(installation.layout().logs())) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("payment-sandbox")))
                    .hasSize(RotatingLog.KEPT + 1)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThan(RotatingLog.USUAL_LIMIT + 10_000));
        }
    }

    @Test
    void replicas_run_behind_one_front_port_each_and_the_gateway_knows_them() throws Exception {
        // When
        launcher = installation.launchAndWait("--free-ports", "--replicas", "gateway=2,order-service=2");

        // Then
        var addresses = installation.addresses();
        var orders = addresses.getProperty("order_1") + "," + addresses.getProperty("order_2");
        assertThat(installation.environmentOf(Component.GATEWAY))
                .contains(
                        "COMANDA_ORDER_URLS=" + orders,
                        "COMANDA_CART_URLS=" + addresses.getProperty("cart"),
                        "COMANDA_PUBLIC_ORIGINS=" + addresses.getProperty("gateway"));
        assertThat(Stream.generate(() -> whoAnswersAt("order")).limit(4).distinct())
                .containsExactlyInAnyOrder(port(addresses, "order_1"), port(addresses, "order_2"));
        assertThat(addresses).containsKeys("gateway_management", "gateway_1_management", "gateway_2_management");
        assertThat(installation.layout().log(new Replica(Component.GATEWAY, 2))).exists();

        // When
        var killed = installation.record(new Replica(Component.ORDER, 1));
        killed.alive().orElseThrow().destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> installation.output().contains("order-service-1  is back"));
        assertThat(whoAnswersAt("order_1")).isEqualTo(port(addresses, "order_1"));
    }

    @Test
    void a_rolling_restart_replaces_each_replica_and_ends_when_all_are_back() throws Exception {
        // Given
        launcher = installation.launchAndWait("--free-ports", "--replicas", "order-service=2");
        var replicas = Replica.of(Component.ORDER, 2);
        var before = replicas.stream().map(installation::record).toList();
        var menu = installation.record(Component.MENU);

        // When
        var restart =
                installation.run(Restart.class, installation.layout().data().toString(), "order-service");

        // Then
        assertThat(restart.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(restart.exitValue()).as(installation.output()).isZero();
        assertThat(before).allSatisfy(record -> assertThat(record.alive()).isEmpty());
        assertThat(replicas)
                .allSatisfy(replica ->
                        assertThat(installation.record(replica).alive()).isPresent());
        assertThat(menu.alive()).isPresent();
        assertThat(installation.output())
                .contains("order-service-1 restarted", "order-service-2 restarted")
                .doesNotContain("unexpectedly");
    }

    @Test
    void only_the_owner_of_the_data_can_restart_processes() throws Exception {
        // When
        launcher = installation.launchAndWait("--free-ports");

        // Then
        assertThat(Files.getPosixFilePermissions(installation.layout().run()))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
        var unknown =
                installation.run(Restart.class, installation.layout().data().toString(), "waiter");
        assertThat(unknown.waitFor()).isEqualTo(2);
        assertThat(installation.output()).contains("There is no component 'waiter', but postgres, kafka");
    }

    @Test
    void invalid_replicas_are_refused_before_anything_starts() throws Exception {
        // When
        launcher = installation.launch(Map.of(), "--replicas", "kafka=2");

        // Then
        assertThat(launcher.waitFor()).isEqualTo(2);
        assertThat(installation.output()).contains("--replicas", "kafka runs once only");
        assertThat(installation.layout().run()).doesNotExist();
    }

    private String whoAnswersAt(String key) {
        try {
            return line(installation.environmentAt(key), "QUARKUS_HTTP_PORT");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String port(Properties addresses, String key) {
        var address = addresses.getProperty(key);
        return "QUARKUS_HTTP_PORT=" + address.substring(address.lastIndexOf(':') + 1);
    }

    private static Stream<Component> applications() {
        return Component.applications().stream();
    }

    private static String line(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .orElseThrow();
    }
}
