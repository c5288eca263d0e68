package dev.comanda.systemtests.table;

import dev.comanda.systemtests.people.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves placeholders such as {@code <anna's cart>}, and personas such as "anna". */
final class Placeholders {

    private static final Pattern WORD = Pattern.compile("<([^<>]+)>");

    private final Map<String, String> meanings = new HashMap<>();
    private final Map<String, List<String>> credentialHeaders = new HashMap<>();

    void put(String word, String meaning) {
        meanings.put(word, meaning);
    }

    void register(String name, Caller caller) {
        credentialHeaders.put(name, List.of(caller.credentialHeader()));
    }

    void registerAnonymous(String name) {
        credentialHeaders.put(name, List.of());
    }

    /** The header lines with the credentials of a persona. */
    List<String> headersOf(String name) {
        return known(credentialHeaders, name);
    }

    String get(String word) {
        return known(meanings, word);
    }

    /** The text with all placeholders replaced. */
    String resolve(String text) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(get(word.group(1))));
    }

    private static <T> T known(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name))
                .orElseThrow(() -> new IllegalArgumentException("unknown placeholder or persona: " + name));
    }
}
