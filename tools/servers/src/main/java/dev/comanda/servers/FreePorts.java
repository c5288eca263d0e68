package dev.comanda.servers;

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
 * Free ports of the loopback interface. Processes that choose ports at the same time get different ones: each reserves
 * blocks of ports by binding the first port of each until it ends.
 */
public final class FreePorts {

    // below the ephemeral ports, which outgoing connections could take before the server starts
    private static final int LOWEST = 20_000;
    private static final int BLOCK = 20;
    private static final int BLOCKS = 600;

    private static final List<ServerSocket> GUARDS = new ArrayList<>();
    private static final Queue<Integer> RESERVED = new ArrayDeque<>();

    private FreePorts() {}

    /** A free port, reserved for this process. */
    public static int one() {
        return several(1).getFirst();
    }

    /** {@code count} different free ports, reserved for this process. */
    public static synchronized List<Integer> several(int count) {
        return Stream.generate(FreePorts::next)
                .filter(FreePorts::isFree)
                .limit(count)
                .toList();
    }

    /** Whether the port is free. */
    public static boolean isFree(int port) {
        try (var socket = listenOn(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int next() {
        while (RESERVED.isEmpty()) {
            tryBlock(LOWEST + BLOCK * ThreadLocalRandom.current().nextInt(BLOCKS));
        }
        return RESERVED.remove();
    }

    private static void tryBlock(int first) {
        try {
            GUARDS.add(listenOn(first));
            IntStream.range(first + 1, first + BLOCK).forEach(RESERVED::add);
        } catch (IOException another) {
            // another process holds the block
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
