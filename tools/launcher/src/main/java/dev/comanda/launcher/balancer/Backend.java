package dev.comanda.launcher.balancer;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BooleanSupplier;

/** A replica that connections can be given to. */
public final class Backend {

    private final InetSocketAddress address;
    private final BooleanSupplier health;
    private volatile boolean up;

    /**
     * @param port of 127.0.0.1
     * @param health whether it can take connections; may block
     */
    public Backend(int port, BooleanSupplier health) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.health = health;
    }

    /** Whether it gets new connections. */
    public boolean isUp() {
        return up;
    }

    InetSocketAddress address() {
        return address;
    }

    void check() {
        up = health.getAsBoolean();
    }

    /** It took no connection: it gets no other before it has answered that it is well. */
    void markDown() {
        up = false;
    }
}
