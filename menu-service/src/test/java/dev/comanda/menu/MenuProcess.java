package dev.comanda.menu;

import dev.comanda.servers.ChildProcess;
import dev.comanda.servers.FreePorts;
import dev.comanda.servers.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The packaged service in a process of its own, which can be stopped by a signal. */
final class MenuProcess {

    private static final int OK = 200;

    private final ChildProcess process;
    private final Path log;
    private final int port;

    private MenuProcess(ChildProcess process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param trusted the key that verifies tokens */
    static MenuProcess start(PublicKey trusted, Map<String, String> settings) throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "menu-process");
        int port = FreePorts.one();
        Map<String, String> environment = new HashMap<>(settings);
        backing().forEach((name, value) -> environment.put(variable(name), value));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", pem(home, trusted).toUri().toString());
        Path log = home.resolve("log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString());
        return new MenuProcess(
                ChildProcess.start(new ChildProcess.Command(command, environment, log, "TERM")), log, port);
    }

    private static Map<String, String> backing() {
        TestServers servers = new TestServers();
        servers.init(Map.of("database", "menu", "kafka", "true"));
        return servers.start();
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Path pem(Path home, PublicKey key) throws IOException {
        String encoded = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        return Files.writeString(
                home.resolve("key.pem"),
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(encoded));
    }

    ChildProcess process() {
        return process;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return "";
        }
    }

    KeepAliveConnection connect() throws IOException {
        return new KeepAliveConnection(port);
    }

    int status(String path) {
        try (KeepAliveConnection connection = connect()) {
            return connection.get(path).status();
        } catch (IOException refused) {
            return -1;
        }
    }

    boolean isServing() {
        return status("/q/health/group/serving") == OK;
    }

    /** Sends SIGTERM, as an orchestrator does. */
    void terminate() {
        ProcessHandle.of(process.pid()).orElseThrow().destroy();
    }
}
