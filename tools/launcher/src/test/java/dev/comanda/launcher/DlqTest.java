package dev.comanda.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DlqTest {

    private static final String MANAGER = "Basic " + Base64.getEncoder().encodeToString("manager:zoze".getBytes(UTF_8));

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer gateway;
    private Path password;
    private int status = 200;
    private String answer = "{}";

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        password = Files.writeString(folder.resolve("password"), "zoze\n");
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", this::answer);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void dead_letters_of_all_services_are_listed() throws Exception {
        assertThat(run("list")).isZero();

        assertThat(asked)
                .containsExactly(
                        "GET /api/dead-letters/cart-service",
                        "GET /api/dead-letters/order-service",
                        "GET /api/dead-letters/payment-service");
    }

    @Test
    void dead_letters_of_one_service_are_listed() throws Exception {
        assertThat(run("list", "cart-service")).isZero();

        assertThat(asked).containsExactly("GET /api/dead-letters/cart-service");
    }

    @Test
    void a_dead_letter_is_shown() throws Exception {
        assertThat(run("show", "cart-service", "menu.items-0-17")).isZero();

        assertThat(asked).containsExactly("GET /api/dead-letters/cart-service/menu.items-0-17");
    }

    @Test
    void a_dead_letter_is_replayed() throws Exception {
        answer = "{\"outcome\":\"taken\"}";

        assertThat(run("replay", "cart-service", "menu.items-0-17")).isZero();

        assertThat(asked).containsExactly("POST /api/dead-letters/cart-service/menu.items-0-17/replay");
    }

    @Test
    void a_refused_replay_sets_the_exit_code() throws Exception {
        answer = "{\"outcome\":\"refused\",\"reason\":\"why\"}";

        assertThat(run("replay", "cart-service", "menu.items-0-17")).isEqualTo(1);
    }

    @Test
    void a_problem_sets_the_exit_code() throws Exception {
        status = 404;

        assertThat(run("show", "cart-service", "menu.items-0-99")).isEqualTo(1);
    }

    /** In a process of its own, as its end is what counts. */
    private int run(String... command) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), Dlq.class.getName()));
        line.add("http://127.0.0.1:" + gateway.getAddress().getPort());
        line.add(password.toString());
        line.addAll(List.of(command));
        return new ProcessBuilder(line).inheritIO().start().waitFor();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (MANAGER.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        }
        var body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
