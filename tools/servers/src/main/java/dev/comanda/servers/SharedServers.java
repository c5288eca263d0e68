package dev.comanda.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The servers of this JVM's tests. Their addresses are in system properties, because Quarkus reloads this class for every
 * application that it starts.
 */
final class SharedServers {

    private static final String PREFIX = "comanda.servers.";

    private SharedServers() {}

    /** The settings of a Quarkus application that uses the database, which is created unless it is there. */
    static Map<String, String> database(String name) {
        var address = PostgresAddress.parse(once("postgres", SharedServers::startPostgres));
        address.createDatabase(name, name);
        return Map.of(
                "quarkus.datasource.reactive.url",
                address.reactiveUrl(name),
                "quarkus.datasource.jdbc.url",
                address.jdbcUrl(name),
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                name);
    }

    /** The bootstrap servers of a Kafka node with every topic of the repository. */
    static String kafka() {
        return once("kafka", SharedServers::startKafka);
    }

    private static String startPostgres() {
        return PostgresServer.start(
                        PostgresSettings.in(folder().resolve("postgres")).forTests())
                .address()
                .asText();
    }

    private static String startKafka() {
        return KafkaServer.start(folder().resolve("kafka"), 0, Topics.ofThisRepository())
                .bootstrapServers();
    }

    @SuppressWarnings("LockOnNonEnclosingClassLiteral")
    private static String once(String name, Supplier<String> start) {
        // the one monitor that all class loaders share
        synchronized (System.class) {
            var known = System.getProperty(PREFIX + name);
            var address = known == null ? start.get() : known;
            System.setProperty(PREFIX + name, address);
            return address;
        }
    }

    /** A folder for this JVM under the module's build folder; those of JVMs that have ended are deleted. */
    private static Path folder() {
        var parent = Path.of("target", "servers").toAbsolutePath();
        try {
            Files.createDirectories(parent);
            try (var folders = Files.list(parent)) {
                for (var folder : folders.filter(SharedServers::abandoned).toList()) {
                    Folders.delete(folder);
                }
            }
            return parent.resolve(Long.toString(ProcessHandle.current().pid()));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot use " + parent, broken);
        }
    }

    private static boolean abandoned(Path folder) {
        return ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty();
    }
}
