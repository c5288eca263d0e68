package dev.comanda.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the process that listens on a port, as far as the operating system allows. */
final class PortOwner {

    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** Name and PID of the process, or "another process" where that cannot be known. */
    static String of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> inode(Path.of(table), port).stream())
                .flatMap(inode -> process(inode).stream())
                .findFirst()
                .map(PortOwner::describe)
                .orElse("another process");
    }

    private static Optional<String> inode(Path table, int port) {
        var suffix = ":%04X".formatted(port);
        return lines(table).stream()
                .map(line -> line.trim().split(" +"))
                .filter(words ->
                        words.length > INODE && words[LOCAL_ADDRESS].endsWith(suffix) && words[STATE].equals(LISTENING))
                .map(words -> words[INODE])
                .findFirst();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> process(String inode) {
        return ProcessHandle.allProcesses()
                .filter(process -> hasSocket(process.pid(), "socket:[" + inode + "]"))
                .findFirst();
    }

    private static boolean hasSocket(long pid, String socket) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(file -> pointsTo(file, socket));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static boolean pointsTo(Path file, String target) {
        try {
            return Files.readSymbolicLink(file).toString().equals(target);
        } catch (IOException closed) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        var program =
                process.info().command().map(path -> Path.of(path).getFileName().toString());
        return program.orElse("a process") + " (PID " + process.pid() + ")";
    }
}
