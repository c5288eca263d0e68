package dev.comanda.launcher.balancer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the connections of a port of 127.0.0.1 to backends that are up, in turn. As a Kubernetes Service it knows
 * connections, not requests: a connection stays where it is until one side ends it, though its backend is taken out of
 * service meanwhile. Without any backend that is up, connections are reset.
 */
public final class LoadBalancer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int BUFFER = 8 * 1024;
    private static final int MOST_CONNECTIONS = 12_000;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofMillis(100);

    private final ServerSocketChannel listener;
    private final Selector selector;
    private final SelectionKey accepting;
    private final RoundRobin backends;
    private final HealthChecks checks;
    private final int mostConnections;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Set<Connection> all = new HashSet<>();
    /** Those that wait for their backend, with when they began, the earliest first. */
    private final Map<Connection, Long> connecting = new LinkedHashMap<>();

    private final Thread thread;
    private long acceptFailed = System.nanoTime() - TICK.toNanos();
    private volatile boolean closing;

    private LoadBalancer(int port, List<Backend> backends, int mostConnections) throws IOException {
        this.backends = new RoundRobin(backends);
        this.mostConnections = mostConnections;
        selector = Selector.open();
        listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        listener.configureBlocking(false);
        accepting = listener.register(selector, SelectionKey.OP_ACCEPT);
        checks = HealthChecks.of(backends);
        thread = Thread.ofPlatform().name("balancer-" + port).daemon().start(this::run);
    }

    /**
     * Listens at once; backends get connections as soon as they have answered that they are up.
     *
     * @throws IOException if the port is taken
     */
    public static LoadBalancer open(int port, List<Backend> backends) throws IOException {
        return open(port, backends, MOST_CONNECTIONS);
    }

    /** @param mostConnections those beyond wait in the operating system's queue until others have ended */
    static LoadBalancer open(int port, List<Backend> backends, int mostConnections) throws IOException {
        return new LoadBalancer(port, backends, mostConnections);
    }

    private void run() {
        try {
            while (!closing) {
                selector.select(this::serve, TICK.toMillis());
                giveUpSlowConnects();
                accepting.interestOps(mayAccept() ? SelectionKey.OP_ACCEPT : 0);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            all.forEach(LoadBalancer::reset);
        }
    }

    private boolean mayAccept() {
        return all.size() < mostConnections && System.nanoTime() - acceptFailed > TICK.toNanos();
    }

    private void serve(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        if (key.attachment() instanceof Connection connection) {
            goOn(connection);
        } else {
            accept();
        }
    }

    private void accept() {
        try {
            for (var client = listener.accept(); client != null; client = mayAccept() ? listener.accept() : null) {
                take(client);
            }
        } catch (IOException outOfFiles) {
            acceptFailed = System.nanoTime();
        }
    }

    private void take(SocketChannel client) throws IOException {
        client.configureBlocking(false);
        var connection = new Connection(client, backends, selector);
        try {
            if (connection.connect()) {
                all.add(connection);
                connecting.put(connection, System.nanoTime());
            } else {
                reset(connection);
            }
        } catch (IOException outOfFiles) {
            reset(connection);
            throw outOfFiles;
        }
    }

    private void goOn(Connection connection) {
        try {
            var goesOn = connection.goOn(buffer);
            if (!connection.isConnecting()) {
                connecting.remove(connection);
            }
            if (!goesOn) {
                end(connection);
            }
        } catch (IOException broken) {
            forget(connection);
            reset(connection);
        }
    }

    private void end(Connection connection) throws IOException {
        forget(connection);
        if (connection.isEstablished()) {
            connection.close();
        } else {
            connection.reset();
        }
    }

    private void forget(Connection connection) {
        all.remove(connection);
        connecting.remove(connection);
    }

    private void giveUpSlowConnects() {
        var longest = LONGEST_CONNECT.toNanos();
        while (!connecting.isEmpty()) {
            var earliest = connecting.entrySet().iterator().next();
            if (System.nanoTime() - earliest.getValue() < longest) {
                return;
            }
            connectElsewhere(earliest.getKey());
        }
    }

    private void connectElsewhere(Connection connection) {
        connecting.remove(connection);
        try {
            if (connection.connectElsewhere()) {
                connecting.put(connection, System.nanoTime());
                return;
            }
        } catch (IOException broken) {
            // it is closed, as no backend accepts it
        }
        forget(connection);
        reset(connection);
    }

    private static void reset(Connection connection) {
        try {
            connection.reset();
        } catch (IOException ignored) {
            // it is gone then
        }
    }

    /** Stops listening, and resets open connections. */
    @Override
    public void close() {
        closing = true;
        checks.close();
        selector.wakeup();
        try {
            thread.join();
            listener.close();
            selector.close();
        } catch (IOException ignored) {
            // it is gone then
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
