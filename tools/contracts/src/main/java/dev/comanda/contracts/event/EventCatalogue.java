package dev.comanda.contracts.event;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/events.md} as data. Below {@code ## `topic`} stand lines {@code key: …} and so on, and a table whose rows are
 * {@code | [type](link to its schema) | what has happened | consumer: effect; consumer: effect |}.
 */
final class EventCatalogue {

    private static final Path FILE = Path.of("docs", "events.md");
    private static final Pattern TOPIC = Pattern.compile("^## `(?<topic>[^`]+)`", Pattern.MULTILINE);
    private static final Pattern FACTS = Pattern.compile(
            "^Published by `(?<publisher>[^`]+)`, key `(?<key>[^`]+)`, read by (?<readers>.+)\\.$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile(
            "^\\| \\[`(?<type>[^`]+)`]\\((?<link>[^)]+)\\) \\| (?<says>[^|]+) \\| (?<takers>[^|]+) \\|$",
            Pattern.MULTILINE);
    private static final Pattern TAKER = Pattern.compile("`(?<service>[^`]+)`: ");

    /** One event. */
    record Entry(String topic, String type, Path schema, String says, Set<String> takers) {}

    /** One topic. */
    record Facts(String publisher, String key, Set<String> readers) {}

    private final Path folder;
    private final Map<String, Facts> topics = new TreeMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();

    private EventCatalogue(Path folder, String text) {
        this.folder = folder;
        List<MatchResult> headings = TOPIC.matcher(text).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
            read(headings.get(i).group("topic"), text.substring(headings.get(i).start(), end));
        }
    }

    static EventCatalogue ofRepository() {
        Path file = Repository.ROOT.resolve(FILE);
        return of(Repository.ROOT.resolve("docs"), Repository.read(file));
    }

    static EventCatalogue of(Path folder, String text) {
        return new EventCatalogue(folder, text);
    }

    /** The types that {@code consumer} handles. */
    Set<String> takenBy(String consumer) {
        return entries.values().stream()
                .filter(entry -> entry.takers().contains(consumer))
                .map(Entry::type)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> types() {
        return entries.keySet();
    }

    /** @throws NoSuchElementException if it stands nowhere */
    Facts topic(String name) {
        return Optional.ofNullable(topics.get(name)).orElseThrow();
    }

    /** @throws NoSuchElementException if it stands nowhere */
    Entry entry(String type) {
        return Optional.ofNullable(entries.get(type)).orElseThrow();
    }

    private void read(String topic, String section) {
        Matcher facts = FACTS.matcher(section);
        if (facts.find()) {
            topics.put(
                    topic,
                    new Facts(
                            facts.group("publisher"), facts.group("key"), names(facts.group("readers"), "`([^`]+)`")));
        }
        ROW.matcher(section).results().forEach(row -> entries.put(row.group("type"), entry(topic, row)));
    }

    private Entry entry(String topic, MatchResult row) {
        Path schema = folder.resolve(row.group("link")).normalize();
        Set<String> takers = names(row.group("takers"), TAKER.pattern());
        return new Entry(topic, row.group("type"), schema, row.group("says"), takers);
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
