package dev.comanda.telemetry;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * A health check of another system. A system that hangs counts as down: the check answers within two seconds, and runs
 * once at a time, however often it is called, so that no calls pile up.
 */
public final class Probe {

    private static final Logger LOG = Logger.getLogger(Probe.class);
    private static final String REASON = "reason";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ABANDON_AFTER = Duration.ofSeconds(10);

    private final String name;
    private final Supplier<Uni<Boolean>> probe;
    private final AtomicBoolean wasUp = new AtomicBoolean(true);
    private @Nullable Uni<Boolean> current;

    /** @param probe emits true if the system is up; failures and timeouts mean that it is down */
    public Probe(String name, Supplier<Uni<Boolean>> probe) {
        this.name = name;
        this.probe = probe;
    }

    public Uni<HealthCheckResponse> check() {
        return probeOnce()
                .map(this::response)
                .ifNoItem()
                .after(TIMEOUT)
                .recoverWithItem(() -> down("no answer within %d s".formatted(TIMEOUT.toSeconds())))
                .onFailure()
                .recoverWithItem(failure -> down(failure.toString()))
                .invoke(this::logChange);
    }

    private synchronized Uni<Boolean> probeOnce() {
        Uni<Boolean> running = current;
        if (running == null) {
            running = Uni.createFrom()
                    .deferred(probe::get)
                    .ifNoItem()
                    .after(ABANDON_AFTER)
                    .fail()
                    .onTermination()
                    .invoke(this::clear)
                    .memoize()
                    .indefinitely();
            current = running;
        }
        return running;
    }

    private synchronized void clear() {
        current = null;
    }

    private void logChange(HealthCheckResponse response) {
        boolean up = response.getStatus() == Status.UP;
        if (wasUp.getAndSet(up) != up) {
            LOG.logf(
                    up ? Level.INFO : Level.WARN,
                    "%s: %s %s",
                    name,
                    up ? "is up again" : "is down",
                    reasonIn(response));
        }
    }

    private static Object reasonIn(HealthCheckResponse response) {
        return response.getData().map(data -> data.get(REASON)).orElse("");
    }

    private HealthCheckResponse response(boolean up) {
        return named().status(up).build();
    }

    private HealthCheckResponse down(String reason) {
        return named().down().withData(REASON, reason).build();
    }

    private HealthCheckResponseBuilder named() {
        return HealthCheckResponse.named(name);
    }
}
