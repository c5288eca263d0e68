package dev.comanda.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A JVM to be killed: starts a child that would live for a minute, records it in the given file, and waits. */
final class Parent {

    private Parent() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var file = Path.of(args[0]);
        var sleep =
                new ChildProcess.Command(List.of("sleep", "60"), Map.of(), file.resolveSibling("child.log"), "TERM");
        var child = ChildProcess.start(sleep);
        child.asRecord().write(file);
        child.onExit().join();
    }
}
