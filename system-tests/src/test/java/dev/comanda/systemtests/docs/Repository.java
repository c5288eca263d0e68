package dev.comanda.systemtests.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that are kept here. Paths are relative to the root. */
final class Repository {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final PathMatcher FOREIGN =
            FileSystems.getDefault().getPathMatcher("glob:{**/,}{target,.git,.local,.idea}{/**,}");
    private static final List<Path> FILES = list();

    private Repository() {}

    static List<Path> files() {
        return FILES;
    }

    static List<Path> files(String extension) {
        return FILES.stream()
                .filter(file -> file.toString().endsWith(extension))
                .toList();
    }

    /** Whether there is such a file or folder. */
    static boolean has(Path path) {
        return Files.exists(ROOT.resolve(path));
    }

    static String text(Path file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String file) {
        return text(Path.of(file));
    }

    /** What the group of {@code pattern} matches, each time in {@code text}. */
    static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .toList();
    }

    /** The group of the first match of {@code pattern} in {@code text}; empty if there is none. */
    static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(matcher.groupCount()) : "";
    }

    private static List<Path> list() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .map(ROOT::relativize)
                    .filter(file -> !FOREIGN.matches(file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
