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
 * A health check that asks somebody else. Whoever hangs counts as gone: the check answers within two seconds, and asks
 * once at a time, however often it is called, so that nothing piles up in front of the one who hangs.
 */
public final class Probe {

    private static final Logger LOG = Logger.getLogger(Probe.class);
    private static final String REASON = "reason";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration GIVEN_UP = Duration.ofSeconds(10);

    private final String name;
    private final Supplier<Uni<Boolean>> question;
    private final AtomicBoolean wasWell = new AtomicBoolean(true);
    private @Nullable Uni<Boolean> underWay;

    /** @param question answered by true if all is well; a failure and silence mean that it is not */
    public Probe(String name, Supplier<Uni<Boolean>> question) {
        this.name = name;
        this.question = question;
    }

    public Uni<HealthCheckResponse> check() {
        return ask().map(this::answer)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> down("no answer within %d s".formatted(PATIENCE.toSeconds())))
                .onFailure()
                .recoverWithItem(failure -> down(failure.toString()))
                .invoke(this::logChange);
    }

    private synchronized Uni<Boolean> ask() {
        Uni<Boolean> asked = underWay;
        if (asked == null) {
            asked = Uni.createFrom()
                    .deferred(question::get)
                    .ifNoItem()
                    .after(GIVEN_UP)
                    .fail()
                    .onTermination()
                    .invoke(this::forget)
                    .memoize()
                    .indefinitely();
            underWay = asked;
        }
        return asked;
    }

    private synchronized void forget() {
        underWay = null;
    }

    private void logChange(HealthCheckResponse response) {
        boolean well = response.getStatus() == Status.UP;
        if (wasWell.getAndSet(well) != well) {
            LOG.logf(
                    well ? Level.INFO : Level.WARN,
                    "%s: %s %s",
                    name,
                    well ? "is back" : "is missed",
                    reasonIn(response));
        }
    }

    private static Object reasonIn(HealthCheckResponse response) {
        return response.getData().map(data -> data.get(REASON)).orElse("");
    }

    private HealthCheckResponse answer(boolean well) {
        return named().status(well).build();
    }

    private HealthCheckResponse down(String reason) {
        return named().down().withData(REASON, reason).build();
    }

    private HealthCheckResponseBuilder named() {
        return HealthCheckResponse.named(name);
    }
}
