package dev.comanda.systemtests.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** A server with scripted responses, which closes the connection after each. */
final class ScriptedServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)");
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket server;
    private final UnaryOperator<String> script;

    /** @param script from the whole request to the whole answer */
    ScriptedServer(UnaryOperator<String> script) {
        this.script = script;
        try {
            this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.startVirtualThread(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.startVirtualThread(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket client) {
        try (client) {
            var request = read(client.getInputStream());
            client.getOutputStream().write(script.apply(request).getBytes(ISO_8859_1));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith(END_OF_HEAD)) {
            head.append((char) in.read());
        }
        var length = LENGTH.matcher(head);
        return length.find()
                ? head + new String(in.readNBytes(Integer.parseInt(length.group(1))), ISO_8859_1)
                : head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
