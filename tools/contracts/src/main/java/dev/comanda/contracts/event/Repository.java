package dev.comanda.contracts.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Paths in the repository, from any module's tests. */
final class Repository {

    static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Repository() {}

    /** The names of the modules that own contracts, sorted. */
    static List<String> publishers() {
        return files(ROOT)
                .filter(module -> Files.isDirectory(module.resolve("contracts")))
                .map(module -> module.getFileName().toString())
                .toList();
    }

    /** What is directly in {@code folder}, sorted; nothing if there is no such folder. */
    static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not below the repository's root: " + start));
    }
}
