package dev.comanda.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Takes the commands of {@code ./dev restart}: a line {@code restart COMPONENT…}, answered by a line for each process and a
 * last one with {@code done} or the failure. Only the user who runs the launcher reaches the socket.
 */
final class ControlSocket {

    static final String COMMAND = "restart";
    static final String DONE = "done";

    private final ServerSocketChannel socket;
    private final RollingRestart restart;

    private ControlSocket(ServerSocketChannel socket, RollingRestart restart) {
        this.socket = socket;
        this.restart = restart;
    }

    /**
     * Listens until this process ends.
     *
     * @throws IOException if there can be no such socket; where the path is longer than about 100 bytes there can't
     */
    static void open(Path file, RollingRestart restart) throws IOException {
        Files.setPosixFilePermissions(file.toAbsolutePath().getParent(), PosixFilePermissions.fromString("rwx------"));
        Files.deleteIfExists(file);
        var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(file));
        var control = new ControlSocket(socket, restart);
        Thread.ofVirtual().name("control").start(control::acceptAll);
    }

    private void acceptAll() {
        try {
            while (true) {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve(SocketChannel client) {
        try (client;
                var in = new BufferedReader(Channels.newReader(client, UTF_8));
                var out = new PrintWriter(Channels.newWriter(client, UTF_8), true)) {
            var line = in.readLine();
            if (line != null) {
                out.println(answer(line, out));
            }
        } catch (IOException gone) {
            // the client has disconnected
        }
    }

    private String answer(String line, PrintWriter out) {
        try {
            var words = List.of(line.split(" "));
            if (!words.getFirst().equals(COMMAND)) {
                return "There is no command " + words.getFirst() + ".";
            }
            restart.run(components(words.subList(1, words.size())), out::println);
            return DONE;
        } catch (CannotStart senseless) {
            return String.valueOf(senseless.getMessage());
        } catch (ExecutionException | InterruptedException stops) {
            return "Comanda stops.";
        }
    }

    /** @throws CannotStart if there is no such component */
    static Set<Component> components(List<String> labels) {
        if (labels.isEmpty()) {
            return Component.replicable();
        }
        var components = EnumSet.noneOf(Component.class);
        for (var label : labels) {
            components.add(Component.labelled(label)
                    .orElseThrow(() -> CannotStart.call("There is no component '" + label + "', but "
                            + String.join(", ", Component.labels(Component.processes())) + ".")));
        }
        return components;
    }
}
