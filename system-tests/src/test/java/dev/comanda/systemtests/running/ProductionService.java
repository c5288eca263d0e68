package dev.comanda.systemtests.running;

import dev.comanda.servers.ChildProcess;
import dev.comanda.servers.FreePorts;
import dev.comanda.servers.KafkaServer;
import dev.comanda.servers.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A packaged service under the profile of production, with the settings that it needs and no others. */
public final class ProductionService implements AutoCloseable {

    private static final int OK = 200;

    private final ChildProcess process;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private ProductionService(ChildProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it on an empty database, and returns when it serves.
     *
     * @param database the name of the database
     * @param folder where its log is kept
     */
    public static ProductionService start(
            String module, String database, PostgresServer postgres, KafkaServer kafka, Path folder)
            throws IOException, InterruptedException {
        postgres.createDatabase(database);
        var port = FreePorts.one();
        var log = folder.resolve(module + ".log");
        var settings = Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                postgres.reactiveUrl(database),
                "QUARKUS_DATASOURCE_USERNAME",
                database,
                "QUARKUS_DATASOURCE_PASSWORD",
                database,
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "file:///nowhere");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jars(module).resolve("quarkus-run.jar").toString());
        var service = new ProductionService(
                ChildProcess.start(new ChildProcess.Command(command, settings, log, "TERM")),
                URI.create("http://127.0.0.1:" + port));
        if (!service.process.waitUntil(service::isServing)) {
            throw new IllegalStateException("%s ended while it was starting; its log is %s".formatted(module, log));
        }
        return service;
    }

    /** The folder of the jars that a module is shipped as. */
    public static Path jars(String module) {
        return Path.of(System.getProperty("comanda.root"), module, "target/quarkus-app");
    }

    /** The body of a public resource. */
    public String get(String path) throws IOException, InterruptedException {
        return answer(path).body();
    }

    private boolean isServing() {
        try {
            return answer("/q/health/group/serving").statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
        http.close();
    }
}
