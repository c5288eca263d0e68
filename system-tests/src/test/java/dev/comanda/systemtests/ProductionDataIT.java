package dev.comanda.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.comanda.servers.KafkaServer;
import dev.comanda.servers.PostgresServer;
import dev.comanda.servers.PostgresSettings;
import dev.comanda.servers.Topics;
import dev.comanda.systemtests.running.ProductionService;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The menu and the coupons of {@code ./dev up} are its own: what is shipped starts empty. */
class ProductionDataIT {

    private static final Path ROOT = Path.of(System.getProperty("comanda.root"));
    private static final Path DEMO = ROOT.resolve("tools/launcher/demo");
    private static final List<String> DISHES = names("menu.json", "categories.items.flatten().name");
    private static final List<String> COUPONS = names("coupons.json", "code");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"menu-service", "cart-service", "order-service", "payment-service", "gateway"})
    void no_shipped_jar_holds_the_demo_menu_or_coupons(String module) throws IOException {
        // When
        var entries = new ArrayList<Entry>();
        try (var files = Files.walk(ProductionService.jars(module))) {
            for (var jar : files.filter(ProductionDataIT::isOurs).toList()) {
                entries.addAll(entriesOf(jar));
            }
        }

        // Then
        assertThat(entries).extracting(Entry::name).contains("application.properties");
        assertThat(entries).noneMatch(entry -> isDemo(entry.content()));
    }

    @Test
    void the_demo_menu_and_coupons_would_be_found() {
        assertThat(List.of("menu.json", "coupons.json")).allMatch(file -> isDemo(text(file)));
    }

    @Test
    void without_import_settings_there_is_no_menu_and_no_coupon() throws Exception {
        try (var postgres = PostgresServer.start(
                        PostgresSettings.in(folder.resolve("postgres")).forTests());
                var kafka =
                        KafkaServer.start(folder.resolve("kafka"), 0, Topics.read(ROOT.resolve("deploy/topics.yaml")));
                var menu = ProductionService.start("menu-service", "menu", postgres, kafka, folder);
                var _ = ProductionService.start("cart-service", "cart", postgres, kafka, folder)) {
            assertThat(new ObjectMapper().readTree(menu.get("/api/menu")))
                    .hasToString("{\"currency\":\"EUR\",\"categories\":[]}");
            assertThat(coupons(postgres.jdbcUrl("cart"))).isZero();
        }
    }

    private static long coupons(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(database, "cart", "cart");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from coupons")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static boolean isOurs(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".jar")
                && (name.startsWith("dev.comanda.") || !file.toString().contains("/lib/"));
    }

    /** Contracts name a dish and a coupon in their examples, but not most of them. */
    private static boolean isDemo(String content) {
        return holdsMost(DISHES, content) || holdsMost(COUPONS, content);
    }

    private static boolean holdsMost(List<String> names, String content) {
        return names.stream().filter(content::contains).count() > names.size() / 2;
    }

    private static List<Entry> entriesOf(Path jar) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(new Entry(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return entries;
    }

    private static List<String> names(String file, String path) {
        return JsonPath.from(text(file)).getList(path, String.class);
    }

    private static String text(String file) {
        try {
            return Files.readString(DEMO.resolve(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private record Entry(String name, String content) {}
}
