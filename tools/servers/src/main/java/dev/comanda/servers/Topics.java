package dev.comanda.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The list of all topics, from the file that feeds local machines, tests and clusters alike. */
public final class Topics {

    private static final Path PLACE = Path.of("deploy", "topics.yaml");

    private Topics() {}

    /**
     * Reads a file such as {@code deploy/topics.yaml}.
     *
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if it is not a list of topics
     */
    public static List<Topic> read(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (document == null || !(document.get("topics") instanceof List<?> topics)) {
                throw new IllegalArgumentException(file + " has no list of topics");
            }
            return topics.stream().map(Topics::topic).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static Topic topic(Object entry) {
        if (entry instanceof Map<?, ?> map
                && map.get("name") instanceof String name
                && map.get("partitions") instanceof Integer partitions
                && map.get("config") instanceof Map<?, ?> config) {
            return new Topic(name, partitions, settings(config));
        }
        throw new IllegalArgumentException("not a topic with name, partitions and config: " + entry);
    }

    private static Map<String, String> settings(Map<?, ?> config) {
        var settings = new TreeMap<String, String>();
        config.forEach((key, value) -> settings.put(key.toString(), value.toString()));
        return settings;
    }

    /** The repository's own {@code deploy/topics.yaml}, found from the working directory upwards. */
    static List<Topic> ofThisRepository() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(PLACE))) {
                return read(folder.resolve(PLACE));
            }
        }
        throw new IllegalStateException("there is no " + PLACE + " in or above the working directory");
    }
}
