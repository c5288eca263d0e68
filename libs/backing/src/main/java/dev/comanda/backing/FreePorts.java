package dev.comanda.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ports of the loopback interface that nobody listens on. Programs that choose theirs here at the same time choose
 * different ones: each takes them out of blocks whose first port it keeps to itself until it ends.
 */
public final class FreePorts {

    // below those that systems give to outgoing connections: a server that starts later would find one of them taken
    private static final int LOWEST = 20_000;
    private static final int BLOCK = 20;
    private static final int BLOCKS = 600;

    private static final List<ServerSocket> GUARDS = new ArrayList<>();
    private static final Queue<Integer> MINE = new ArrayDeque<>();

    private FreePorts() {}

    /** A port that is free, and given to nobody else. */
    public static int one() {
        return several(1).getFirst();
    }

    /** {@code count} different ports that are free, and given to nobody else. */
    public static synchronized List<Integer> several(int count) {
        return Stream.generate(FreePorts::next)
                .filter(FreePorts::isFree)
                .limit(count)
                .toList();
    }

    /** Whether nobody listens on this port. */
    public static boolean isFree(int port) {
        try (var socket = listenOn(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int next() {
        while (MINE.isEmpty()) {
            tryBlock(LOWEST + BLOCK * ThreadLocalRandom.current().nextInt(BLOCKS));
        }
        return MINE.remove();
    }

    private static void tryBlock(int first) {
        try {
            GUARDS.add(listenOn(first));
            IntStream.range(first + 1, first + BLOCK).forEach(MINE::add);
        } catch (IOException another) {
            // the block is somebody else's
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
