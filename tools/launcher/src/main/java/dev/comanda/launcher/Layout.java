package dev.comanda.launcher;

import dev.comanda.servers.Folders;
import dev.comanda.servers.RotatingLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    Path log(Replica replica) {
        return logs().resolve(replica.label() + ".log");
    }

    Path pid(Replica replica) {
        return run().resolve(replica.label() + ".pid");
    }

    /** Where a running launcher takes commands. */
    Path controlSocket() {
        return run().resolve("launcher.sock");
    }

    Path addresses() {
        return run().resolve("addresses.properties");
    }

    /** What the component itself keeps. */
    Path home(Component component) {
        return data.resolve(component.label());
    }

    Path topics() {
        return root.resolve("deploy/topics.yaml");
    }

    /** A file of the menu or the coupons that a local run starts with. */
    Path demo(String file) {
        return root.resolve("tools/launcher/demo").resolve(file);
    }

    /** The packaged application of a component. */
    Path application(Component component) {
        var module = component == Component.SANDBOX
                ? root.resolve("tools").resolve(component.label())
                : root.resolve(component.label());
        return module.resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Deletes data and keys, so that the next start is a first one. */
    void wipe() throws IOException {
        for (var component : Component.values()) {
            Folders.delete(home(component));
        }
        Folders.delete(keys());
    }

    /** Puts the logs of the run before aside. */
    void rotateLogs() throws IOException {
        Files.createDirectories(logs());
        for (var replica : possibleReplicas()) {
            RotatingLog.rotate(log(replica));
        }
    }

    /** All that a run before may have had. */
    static List<Replica> possibleReplicas() {
        return Component.processes().stream().flatMap(Replica::possible).toList();
    }

    /** The last lines of a process's log. */
    List<String> tail(Replica replica, int count) {
        try {
            var lines = Files.readAllLines(log(replica));
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
