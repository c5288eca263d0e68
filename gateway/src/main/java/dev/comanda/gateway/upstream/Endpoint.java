package dev.comanda.gateway.upstream;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One replica of a service. It gets no calls while its health check fails. After too many consecutive failures it is ejected for
 * a while; then a single trial call decides whether it is restored.
 */
final class Endpoint {

    private static final int FAILURE_THRESHOLD = 5;
    private static final Duration BASE_EJECTION_TIME = Duration.ofSeconds(1);
    private static final int MAX_DOUBLINGS = 4;

    private final URI base;
    private final SocketAddress address;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile boolean healthy = true;
    private int failures;
    private int ejections;
    private boolean ejected;
    private boolean wasEjected;
    private long ejectedAt;
    private long ejectedUntil;
    private @Nullable Lease trial;

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

    /** Options for a request to this replica. */
    RequestOptions options() {
        return new RequestOptions()
                .setServer(address)
                .setHost(base.getHost())
                .setPort(address.port())
                .setSsl(isSecure(base));
    }

    /** A lease for one call; empty while the replica is unhealthy or ejected, or another call is on trial. */
    synchronized Optional<Lease> tryAcquire(long nanoTime) {
        if (!healthy || (ejected && (nanoTime - ejectedUntil < 0 || trial != null))) {
            return Optional.empty();
        }
        var lease = new Lease(nanoTime);
        if (ejected) {
            trial = lease;
        }
        calls.incrementAndGet();
        return Optional.of(lease);
    }

    private void eject(long nanoTime) {
        ejected = true;
        wasEjected = true;
        ejectedAt = nanoTime;
        ejectedUntil = nanoTime + (BASE_EJECTION_TIME.toNanos() << Math.min(ejections, MAX_DOUBLINGS));
        ejections++;
        trial = null;
    }

    private void restore() {
        ejected = false;
        failures = 0;
        ejections = 0;
        trial = null;
    }

    /** Sets the result of the health check. A replica that recovers starts without failures. */
    synchronized void setHealthy(boolean now) {
        if (now && !healthy) {
            restore();
        }
        healthy = now;
    }

    boolean isHealthy() {
        return healthy;
    }

    /** Calls in flight. */
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

    /** One call to this replica; exactly one of its methods has to be called when it ends. */
    final class Lease {

        private final long start;

        private Lease(long start) {
            this.start = start;
        }

        Endpoint endpoint() {
            return Endpoint.this;
        }

        /** There was a response, whatever its status. */
        void succeeded() {
            synchronized (Endpoint.this) {
                calls.decrementAndGet();
                if (isRelevant()) {
                    restore();
                }
            }
        }

        /** There was no response. */
        void failed(long nanoTime) {
            synchronized (Endpoint.this) {
                calls.decrementAndGet();
                if (isRelevant() && ++failures >= FAILURE_THRESHOLD) {
                    eject(nanoTime);
                }
            }
        }

        /** The client disconnected, or no connection was free: neither says anything about this replica. */
        void abandoned() {
            synchronized (Endpoint.this) {
                calls.decrementAndGet();
                if (trial == this) {
                    trial = null;
                }
            }
        }

        /** While the replica is ejected, only the trial is; calls that began before the last ejection never are. */
        private boolean isRelevant() {
            return ejected ? trial == this : !wasEjected || start - ejectedAt >= 0;
        }
    }
}
