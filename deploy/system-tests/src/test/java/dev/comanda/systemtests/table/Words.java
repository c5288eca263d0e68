package dev.comanda.systemtests.table;

import dev.comanda.systemtests.people.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What rows mean by {@code <anna's cart>}, and by "anna". */
final class Words {

    private static final Pattern WORD = Pattern.compile("<([^<>]+)>");

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, List<String>> introductions = new HashMap<>();

    void put(String word, String meaning) {
        meanings.put(word, meaning);
    }

    void introduce(String name, Caller caller) {
        introductions.put(name, List.of(caller.introduction()));
    }

    void introduceNobodyAs(String name) {
        introductions.put(name, List.of());
    }

    /** The header lines by which the door knows who is calling. */
    List<String> introductionOf(String name) {
        return known(introductions, name);
    }

    String get(String word) {
        return known(meanings, word);
    }

    /** The text with every word replaced by what it means. */
    String in(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(get(word.group(1))));
    }

    private static <T> T known(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException("nobody here knows " + name));
    }
}
