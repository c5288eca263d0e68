package dev.comanda.launcher.balancer;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client, and the backend that it was given to. Used by one thread. */
final class Connection {

    private final SocketChannel client;
    private final RoundRobin backends;
    private final Selector selector;
    private final Set<Backend> tried = new HashSet<>();
    private @Nullable Attempt attempt;
    private @Nullable Established established;

    Connection(SocketChannel client, RoundRobin backends, Selector selector) {
        this.client = client;
        this.backends = backends;
        this.selector = selector;
    }

    private record Attempt(Backend backend, SocketChannel channel) {}

    private record Established(SelectionKey client, SelectionKey backend, Pipe request, Pipe response) {

        void carry(ByteBuffer buffer) throws IOException {
            request.carry(buffer);
            response.carry(buffer);
            client.interestOps(interest(request, response));
            backend.interestOps(interest(response, request));
        }

        private static int interest(Pipe source, Pipe sink) {
            return (source.wantsToRead() ? SelectionKey.OP_READ : 0)
                    | (sink.wantsToWrite() ? SelectionKey.OP_WRITE : 0);
        }

        boolean isDone() {
            return request.isDone() && response.isDone();
        }
    }

    /** Starts to connect to the next backend; false if none is left. */
    boolean connect() throws IOException {
        for (var next = backends.next(tried); next.isPresent(); next = backends.next(tried)) {
            tried.add(next.get());
            if (begins(next.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(Backend backend) throws IOException {
        var channel = SocketChannel.open();
        attempt = new Attempt(backend, channel);
        try {
            channel.configureBlocking(false);
            channel.connect(backend.address());
            channel.register(selector, SelectionKey.OP_CONNECT, this);
            return true;
        } catch (IOException refused) {
            giveUpAttempt();
            return false;
        }
    }

    /** Tries the next backend after this one has taken too long; false if there is none left. */
    boolean connectElsewhere() throws IOException {
        giveUpAttempt();
        return connect();
    }

    private void giveUpAttempt() throws IOException {
        if (attempt != null) {
            attempt.backend.markDown();
            attempt.channel.close();
            attempt = null;
        }
    }

    boolean isConnecting() {
        return attempt != null;
    }

    boolean isEstablished() {
        return established != null;
    }

    /** Does what can be done now; false if the connection is over. */
    boolean goOn(ByteBuffer buffer) throws IOException {
        if (attempt != null) {
            return establish(attempt);
        }
        if (established != null) {
            established.carry(buffer);
            return !established.isDone();
        }
        return false;
    }

    private boolean establish(Attempt ready) throws IOException {
        try {
            ready.channel.finishConnect();
        } catch (IOException refused) {
            return connectElsewhere();
        }
        attempt = null;
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        ready.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        established = new Established(
                client.register(selector, SelectionKey.OP_READ, this),
                ready.channel.register(selector, SelectionKey.OP_READ, this),
                new Pipe(client, ready.channel),
                new Pipe(ready.channel, client));
        return true;
    }

    /** Closes both sides in order. */
    void close() throws IOException {
        if (attempt != null) {
            attempt.channel.close();
        }
        client.close();
        if (established != null) {
            established.backend.channel().close();
        }
    }

    /** Resets both sides, as sent data may be lost. */
    void reset() throws IOException {
        resets(client);
        if (established != null) {
            resets((SocketChannel) established.backend.channel());
        }
        close();
    }

    private static void resets(SocketChannel channel) throws IOException {
        if (channel.isOpen()) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
    }
}
