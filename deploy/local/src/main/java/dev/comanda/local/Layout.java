package dev.comanda.local;

import dev.comanda.backing.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Where things are.
 *
 * @param root the repository
 * @param data what a run leaves behind
 */
record Layout(Path root, Path data) {

    Path keys() {
        return data.resolve("keys");
    }

    Path run() {
        return data.resolve("run");
    }

    Path logs() {
        return data.resolve("log");
    }

    Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    Path pid(Part part) {
        return run().resolve(part.label() + ".pid");
    }

    Path addresses() {
        return run().resolve("addresses.properties");
    }

    /** What the part itself keeps. */
    Path home(Part part) {
        return data.resolve(part.label());
    }

    Path topics() {
        return root.resolve("deploy/topics.yaml");
    }

    /** The packaged application of a part. */
    Path application(Part part) {
        var module = part == Part.SANDBOX ? root.resolve("deploy").resolve(part.label()) : root.resolve(part.label());
        return module.resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Deletes data and keys, so that the next start is a first one. */
    void wipe() throws IOException {
        for (var part : Part.values()) {
            Folders.delete(home(part));
        }
        Folders.delete(keys());
    }

    /** Puts the logs of the run before aside; earlier ones are gone. */
    void rotateLogs() throws IOException {
        Files.createDirectories(logs());
        for (var part : Part.values()) {
            if (Files.exists(log(part))) {
                var old = log(part).resolveSibling(part.label() + ".log.1");
                Files.move(log(part), old, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The last lines of a part's log. */
    List<String> tail(Part part, int count) {
        try {
            var lines = Files.readAllLines(log(part));
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
