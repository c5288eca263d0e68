package dev.comanda.gateway.limit;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.upstream.Upstream;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.future.PromiseInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides which calls go on when there are more than the services can answer. Each class of calls to each service has an
 * admission of its own, so that no class takes another's place; what is worth less has the shorter latency goal, and so
 * backs off first when all of them share what is short.
 */
@Singleton
public final class AdmissionControl {

    private final GatewayConfig.Admission config;
    private final Vertx vertx;
    private final MeterRegistry registry;
    private final Map<Key, Admission> admissions = new ConcurrentHashMap<>();

    AdmissionControl(GatewayConfig config, Vertx vertx, MeterRegistry registry) {
        this.config = config.admission();
        this.vertx = vertx;
        this.registry = registry;
    }

    /** A permit, soon; none if the call has to be refused. */
    public Future<Optional<Admission.Permit>> enter(RouteClass routeClass, Upstream upstream) {
        Key key = new Key(routeClass, upstream);
        Admission.Turn turn = admissions.computeIfAbsent(key, this::create).enter();
        if (turn.permit().isComplete()) {
            return turn.permit().onSuccess(permit -> count(key, permit));
        }
        long timer = vertx.setTimer(
                config.queueTime().toMillis(), late -> turn.giveUp().run());
        // it is given by another call's event loop, and this call goes on at its own
        PromiseInternal<Optional<Admission.Permit>> here = ((ContextInternal) vertx.getOrCreateContext()).promise();
        turn.permit().onComplete(here);
        return here.future().onSuccess(permit -> {
            vertx.cancelTimer(timer);
            count(key, permit);
        });
    }

    private Admission create(Key key) {
        Optional<Duration> goal = Optional.ofNullable(config.latencyGoal().get(key.routeClass()));
        Admission admission = goal.map(latency -> Admission.adaptive(latency, config.calls(), config.queue()))
                .orElseGet(() -> Admission.fixed(config.calls(), config.queue()));
        Gauge.builder("gateway.admission.limit", admission, Admission::limit)
                .description("Calls that may be under way at once")
                .tags(key.tags())
                .register(registry);
        Gauge.builder("gateway.admission.calls", admission, Admission::underWay)
                .description("Calls that are under way")
                .tags(key.tags())
                .register(registry);
        return admission;
    }

    private void count(Key key, Optional<Admission.Permit> permit) {
        if (permit.isEmpty()) {
            Counter.builder("gateway.admission.refused")
                    .description("Calls refused because the service has all it can do")
                    .tags(key.tags())
                    .register(registry)
                    .increment();
        }
    }

    private record Key(RouteClass routeClass, Upstream upstream) {
        Tags tags() {
            return Tags.of("class", routeClass.label(), "upstream", upstream.toString());
        }
    }
}
