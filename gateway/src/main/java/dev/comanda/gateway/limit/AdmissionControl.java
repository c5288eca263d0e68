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

/** Decides which calls go on when there are more than the services can answer. Each service has an admission of its own. */
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

    /** A permit, soon; none if the call has to be refused. */
    public Future<Optional<Admission.Permit>> enter(RouteClass routeClass, Upstream upstream) {
        Entry entry = entries.computeIfAbsent(new Key(routeClass, upstream), this::find);
        Admission.Turn turn = entry.admission().enter(routeClass);
        if (turn.permit().isComplete()) {
            return turn.permit().onSuccess(entry::count);
        }
        long timer = vertx.setTimer(
                Math.max(1, config.queueTime().toMillis()),
                late -> turn.giveUp().run());
        // it is given by another call's event loop, and this call goes on at its own
        PromiseInternal<Optional<Admission.Permit>> here = ((ContextInternal) vertx.getOrCreateContext()).promise();
        turn.permit().onComplete(here);
        return here.future().onSuccess(permit -> {
            vertx.cancelTimer(timer);
            entry.count(permit);
        });
    }

    private Entry find(Key key) {
        Admission admission = services.computeIfAbsent(key.upstream(), this::create);
        Gauge.builder("gateway.admission.calls", admission, calls -> calls.underWay(key.routeClass()))
                .description("Calls that are under way")
                .tags(key.tags())
                .register(registry);
        Counter refusals = Counter.builder("gateway.admission.refused")
                .description("Calls refused because the service has all it can do")
                .tags(key.tags())
                .register(registry);
        return new Entry(admission, refusals);
    }

    private Admission create(Upstream upstream) {
        var admission = new Admission(config.latencyGoal(), config.calls(), config.queue(), System::nanoTime);
        Gauge.builder("gateway.admission.limit", admission, Admission::limit)
                .description("Calls of classes with a latency goal that may be under way at once")
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
