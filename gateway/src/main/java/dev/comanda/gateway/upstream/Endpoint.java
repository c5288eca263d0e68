package dev.comanda.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One replica of a service. It gets no calls while its health check fails, and none for a while after too many calls in a row
 * have failed: then one call may try, and decides.
 */
final class Endpoint {

    private static final int MOST_FAILURES = 5;
    private static final Duration FIRST_EJECTION = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 4;

    private final URI base;
    private final SocketAddress address;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean healthy = true;
    private int failures;
    private int ejections;
    private long ejectedUntil;
    private boolean trial;

    /**
     * One replica.
     *
     * @param base scheme, host and port of the service
     * @param ip the address of this replica
     */
    Endpoint(URI base, String ip) {
        this.base = base;
        this.address = SocketAddress.inetSocketAddress(port(base), ip);
    }

    /** Where a request to this replica goes. */
    RequestOptions options() {
        return new RequestOptions()
                .setServer(address)
                .setHost(base.getHost())
                .setPort(address.port())
                .setSsl(isSecure(base));
    }

    /** Whether a call may go there; if it is the one that tries again, others have to wait for its outcome. */
    synchronized boolean tryUse(long nanoTime) {
        if (!healthy || nanoTime < ejectedUntil || trial) {
            return false;
        }
        trial = failures >= MOST_FAILURES;
        calls.incrementAndGet();
        return true;
    }

    /** A call has been answered, be it with a refusal. */
    synchronized void succeeded() {
        calls.decrementAndGet();
        failures = 0;
        ejections = 0;
        trial = false;
    }

    /** A call has not been answered. */
    synchronized void failed(long nanoTime) {
        calls.decrementAndGet();
        trial = false;
        failures++;
        // calls that were under way when it was ejected say nothing new
        if (failures >= MOST_FAILURES && nanoTime >= ejectedUntil) {
            ejectedUntil = nanoTime + (FIRST_EJECTION.toNanos() << Math.min(ejections, MOST_DOUBLINGS));
            ejections++;
        }
    }

    /** A call was given up by its client, which says nothing about this replica. */
    synchronized void abandoned() {
        calls.decrementAndGet();
        trial = false;
    }

    /** What the health check says. Who is well again starts anew. */
    synchronized void setHealthy(boolean now) {
        if (now && !healthy) {
            failures = 0;
            ejectedUntil = 0;
        }
        healthy = now;
    }

    boolean isHealthy() {
        return healthy;
    }

    /** Calls that are under way. */
    int calls() {
        return calls.get();
    }

    @Override
    public String toString() {
        return base.getHost().equals(address.host()) ? base.getAuthority() : base.getAuthority() + "/" + address.host();
    }

    private static boolean isSecure(URI base) {
        return base.getScheme().toLowerCase(Locale.ROOT).equals("https");
    }

    private static int port(URI base) {
        return base.getPort() >= 0 ? base.getPort() : isSecure(base) ? 443 : 80;
    }
}
