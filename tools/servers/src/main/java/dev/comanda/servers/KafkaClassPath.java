package dev.comanda.servers;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The class path of the Kafka node, which its build recorded; it is never part of this JVM's own. */
final class KafkaClassPath {

    private static final String RECORD = "dev/comanda/servers/kafka/classpath.txt";

    private KafkaClassPath() {}

    static String find() {
        try {
            var record = KafkaClassPath.class.getClassLoader().getResource(RECORD);
            if (record == null) {
                throw new IllegalStateException("the Kafka node is not built: build tools/kafka-node");
            }
            var jars = content(record);
            requireAll(jars);
            return home(record) + File.pathSeparator + jars;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(URL record) throws IOException {
        try (var in = record.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        }
    }

    private static void requireAll(String jars) {
        Arrays.stream(jars.split(File.pathSeparator))
                .filter(jar -> !Files.exists(Path.of(jar)))
                .findFirst()
                .ifPresent(jar -> {
                    throw new IllegalStateException("a jar of Kafka is gone, build tools/kafka-node again: " + jar);
                });
    }

    /** The jar or the folder of classes that the record came from. */
    private static Path home(URL record) throws IOException {
        if (record.openConnection() instanceof JarURLConnection jar) {
            return Path.of(URI.create(jar.getJarFileURL().toString()));
        }
        var folder = Path.of(URI.create(record.toString()));
        for (int i = 0; i < Path.of(RECORD).getNameCount(); i++) {
            folder = requireNonNull(folder.getParent(), "a record lies in a folder");
        }
        return folder;
    }
}
