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
    private boolean ejected;
    private boolean wasEjected;
    private long ejectedAt;
    private long ejectedUntil;
    private @Nullable Use trial;

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

    /** A call that may go there; if it is the one that tries again, others have to wait for its outcome. */
    synchronized Optional<Use> tryUse(long nanoTime) {
        if (!healthy || (ejected && (nanoTime - ejectedUntil < 0 || trial != null))) {
            return Optional.empty();
        }
        var use = new Use(nanoTime);
        if (ejected) {
            trial = use;
        }
        calls.incrementAndGet();
        return Optional.of(use);
    }

    private void eject(long nanoTime) {
        ejected = true;
        wasEjected = true;
        ejectedAt = nanoTime;
        ejectedUntil = nanoTime + (FIRST_EJECTION.toNanos() << Math.min(ejections, MOST_DOUBLINGS));
        ejections++;
        trial = null;
    }

    private void takeBack() {
        ejected = false;
        failures = 0;
        ejections = 0;
        trial = null;
    }

    /** What the health check says. Who is well again starts anew. */
    synchronized void setHealthy(boolean now) {
        if (now && !healthy) {
            takeBack();
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

    /** One call to this replica; to be told once how it ended. */
    final class Use {

        private final long start;

        private Use(long start) {
            this.start = start;
        }

        Endpoint endpoint() {
            return Endpoint.this;
        }

        /** It has been answered, be it with a refusal. */
        void succeeded() {
            synchronized (Endpoint.this) {
                calls.decrementAndGet();
                if (counts()) {
                    takeBack();
                }
            }
        }

        /** It has not been answered. */
        void failed(long nanoTime) {
            synchronized (Endpoint.this) {
                calls.decrementAndGet();
                if (counts() && ++failures >= MOST_FAILURES) {
                    eject(nanoTime);
                }
            }
        }

        /** It was given up by its client, or found no free connection: neither says anything about this replica. */
        void abandoned() {
            synchronized (Endpoint.this) {
                calls.decrementAndGet();
                if (trial == this) {
                    trial = null;
                }
            }
        }

        /** While the replica is ejected only the trial counts; what began before the last ejection says nothing new after it. */
        private boolean counts() {
            return ejected ? trial == this : !wasEjected || start - ejectedAt >= 0;
        }
    }
}
