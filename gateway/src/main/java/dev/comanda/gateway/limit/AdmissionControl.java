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
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Admits calls to services, and refuses what exceeds their capacity. Each service has an {@link Admission} of its own. */
@Singleton
public final class AdmissionControl {

    private final GatewayConfig.Admission config;
    private final Vertx vertx;
    private final MeterRegistry registry;
    private final Map<Upstream, Admission> services = new ConcurrentHashMap<>();
    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    @Inject
    AdmissionControl(GatewayConfig config, Vertx vertx, MeterRegistry registry) {
        this(config.admission(), vertx, registry);
    }

    AdmissionControl(GatewayConfig.Admission config, Vertx vertx, MeterRegistry registry) {
        this.config = config;
        this.vertx = vertx;
        this.registry = registry;
    }

    /** A permit, after the queue time at most; none if the call is refused. */
    public Future<Optional<Admission.Permit>> acquire(RouteClass routeClass, Upstream upstream) {
        Entry entry = entries.computeIfAbsent(new Key(routeClass, upstream), this::find);
        Admission.PendingPermit pending = entry.admission().acquire(routeClass);
        if (pending.permit().isComplete()) {
            return pending.permit().onSuccess(entry::count);
        }
        long timer = vertx.setTimer(
                Math.max(1, config.queueTime().toMillis()),
                timeout -> pending.cancel().run());
        // another call's event loop issues the permit, but this call has to continue on its own
        PromiseInternal<Optional<Admission.Permit>> issued = ((ContextInternal) vertx.getOrCreateContext()).promise();
        pending.permit().onComplete(issued);
        return issued.future().onSuccess(permit -> {
            vertx.cancelTimer(timer);
            entry.count(permit);
        });
    }

    private Entry find(Key key) {
        Admission admission = services.computeIfAbsent(key.upstream(), this::create);
        Gauge.builder("gateway.admission.calls", admission, calls -> calls.inFlight(key.routeClass()))
                .description("Calls in flight")
                .tags(key.tags())
                .register(registry);
        Counter refusals = Counter.builder("gateway.admission.refused")
                .description("Calls refused because the service is at its limit")
                .tags(key.tags())
                .register(registry);
        return new Entry(admission, refusals);
    }

    private Admission create(Upstream upstream) {
        var admission = new Admission(config.latencyGoal(), config.calls(), config.queue(), System::nanoTime);
        Gauge.builder("gateway.admission.limit", admission, Admission::limit)
                .description("Limit of concurrent calls of all classes with a latency goal")
                .tag("upstream", upstream.toString())
                .register(registry);
        return admission;
    }

    /** One class of calls to one service. */
    private record Entry(Admission admission, Counter refusals) {
        void count(Optional<Admission.Permit> permit) {
            if (permit.isEmpty()) {
                refusals.increment();
            }
        }
    }

    private record Key(RouteClass routeClass, Upstream upstream) {
        Tags tags() {
            return Tags.of("class", routeClass.label(), "upstream", upstream.toString());
        }
    }
}
