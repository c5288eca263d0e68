package dev.comanda.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code ./dev restart}: has the running launcher restart processes, one at a time.
 *
 * <p>Arguments: the launcher's data folder, then components; Comanda's own if there are none.
 */
public final class Restart {

    private Restart() {}

    /** Ends with the exit code 1 if it did not come to its end, 2 if there is no such component. */
    public static void main(String[] arguments) {
        try {
            var labels = List.of(arguments).subList(1, arguments.length);
            ControlSocket.components(labels);
            var data = Path.of(arguments[0]);
            var last = request(new Layout(data, data).controlSocket(), labels);
            if (!last.equals(ControlSocket.DONE)) {
                System.err.println(last);
                System.exit(1);
            }
        } catch (CannotStart senseless) {
            System.err.println(senseless.getMessage());
            System.exit(senseless.exitCode());
        } catch (IOException away) {
            System.err.println("The launcher can't be reached: " + away.getMessage());
            System.exit(1);
        }
    }

    private static String request(Path socket, List<String> labels) throws IOException {
        try (var launcher = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                var in = new BufferedReader(Channels.newReader(launcher, UTF_8));
                var out = new PrintWriter(Channels.newWriter(launcher, UTF_8), true)) {
            out.println(String.join(" ", ControlSocket.COMMAND, String.join(" ", labels))
                    .strip());
            var last = "The launcher has ended.";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                last = line;
                if (!line.equals(ControlSocket.DONE)) {
                    System.out.println("  " + line);
                }
            }
            return last;
        }
    }
}
