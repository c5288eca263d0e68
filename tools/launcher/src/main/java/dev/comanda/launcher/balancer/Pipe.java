package dev.comanda.launcher.balancer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One direction of a connection: carries bytes only as fast as the other side takes them, and its end after them. */
final class Pipe {

    // a busy connection lets others have their turn
    private static final int ROUNDS = 8;

    private final SocketChannel from;
    private final SocketChannel to;
    private @Nullable ByteBuffer waiting;
    private boolean ended;

    Pipe(SocketChannel from, SocketChannel to) {
        this.from = from;
        this.to = to;
    }

    /** @param buffer for bytes on their way; nothing is left in it */
    void carry(ByteBuffer buffer) throws IOException {
        flush();
        for (int round = 0; round < ROUNDS && wantsToRead(); round++) {
            buffer.clear();
            var count = from.read(buffer);
            if (count < 0) {
                ended = true;
                to.shutdownOutput();
            } else if (count == 0) {
                return;
            } else {
                pass(buffer.flip());
            }
        }
    }

    private void pass(ByteBuffer bytes) throws IOException {
        to.write(bytes);
        if (bytes.hasRemaining()) {
            waiting = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        }
    }

    private void flush() throws IOException {
        if (waiting != null) {
            to.write(waiting);
            if (!waiting.hasRemaining()) {
                waiting = null;
            }
        }
    }

    boolean wantsToRead() {
        return !ended && waiting == null;
    }

    boolean wantsToWrite() {
        return waiting != null;
    }

    /** Whether the end has come through. */
    boolean isDone() {
        return ended;
    }
}
