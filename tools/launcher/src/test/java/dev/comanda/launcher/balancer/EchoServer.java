package dev.comanda.launcher.balancer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Answers each line with its own name and the line, and the end of input with a last line and its own end. */
final class EchoServer implements AutoCloseable {

    static final String LAST = "that was all";

    final AtomicBoolean healthy = new AtomicBoolean(true);
    /** How each connection ended. */
    final List<String> ends = new CopyOnWriteArrayList<>();

    private final String name;
    private final ServerSocket socket;

    EchoServer(String name) throws IOException {
        this.name = name;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    Backend backend() {
        return new Backend(socket.getLocalPort(), healthy::get);
    }

    private void acceptAll() {
        try {
            while (true) {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> echo(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void echo(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                client.getOutputStream().write((name + " " + line + "\n").getBytes(UTF_8));
            }
            client.getOutputStream().write((LAST + "\n").getBytes(UTF_8));
            ends.add("in order");
        } catch (IOException broken) {
            ends.add("broken");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
