package dev.comanda.gateway.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that keeps every byte it is sent, and finds requests in them as naively as a victim of smuggling would. */
public final class RecordingService implements AutoCloseable {

    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private static final String UNAVAILABLE = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 2\r\n\r\n{}";

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile boolean serving = true;

    public RecordingService() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** All that came since {@link #forget}, a text a request, as it came; health checks left out. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What its health check says. */
    public void setServing(boolean now) {
        serving = now;
    }

    /** Forgets what came. */
    public void forget() {
        requests.clear();
    }

    /** Ends as a process does that is killed: nothing listens, and all connections are closed. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedInputStream(client.getInputStream())) {
            String head = head(in);
            while (!head.isEmpty()) {
                String request = head + new String(in.readNBytes(length(head)), StandardCharsets.ISO_8859_1);
                boolean isProbe = head.startsWith("GET /q/health");
                if (!isProbe) {
                    requests.add(request);
                }
                String answer = isProbe && !serving ? UNAVAILABLE : ANSWER;
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                head = head(in);
            }
        } catch (IOException gone) {
            // the gateway has closed the connection
        } finally {
            clients.remove(client);
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            if (head.length() >= 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
            next = in.read();
        }
        return head.toString();
    }

    private static int length(String head) {
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> line.startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }
}
