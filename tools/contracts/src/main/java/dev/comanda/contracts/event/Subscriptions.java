package dev.comanda.contracts.event;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who reads which topics, by the services' own configuration. */
final class Subscriptions {

    private static final Path CONFIGURATION = Path.of("src", "main", "resources", "application.properties");
    private static final Pattern INCOMING = Pattern.compile("mp\\.messaging\\.incoming\\.[^.]+\\.topic");

    private Subscriptions() {}

    /** The topics that {@code service} reads, sorted. */
    static NavigableSet<String> of(String service) {
        return in(Repository.read(Repository.ROOT.resolve(service).resolve(CONFIGURATION)));
    }

    /** The services that read {@code topic}, sorted. */
    static List<String> to(String topic) {
        return Repository.files(Repository.ROOT)
                .filter(module -> module.resolve(CONFIGURATION).toFile().exists())
                .map(module -> module.getFileName().toString())
                .filter(service -> of(service).contains(topic))
                .toList();
    }

    static NavigableSet<String> in(String configuration) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NavigableSet<String> topics = new TreeSet<>();
        properties.stringPropertyNames().stream()
                .filter(INCOMING.asMatchPredicate())
                .map(properties::getProperty)
                .forEach(topics::add);
        return topics;
    }
}
