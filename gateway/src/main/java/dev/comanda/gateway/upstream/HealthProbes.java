package dev.comanda.gateway.upstream;

import dev.comanda.gateway.GatewayConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Probes the readiness of each replica. A replica that is not ready gets no more calls at once, before it closes its
 * connections; one that does not respond gets none after two probes.
 */
@Singleton
final class HealthProbes {

    private static final Logger LOG = Logger.getLogger(HealthProbes.class);
    private static final String PATH = "/q/health/group/serving";
    private static final long RESOLVE_MILLIS = 10_000;
    private static final int MAX_TIMEOUTS = 2;

    private final Upstreams upstreams;
    private final Vertx vertx;
    private final GatewayConfig.Upstream config;
    private final HttpClient client;
    private final Map<Endpoint, Integer> consecutiveTimeouts = new ConcurrentHashMap<>();
    private final Map<Endpoint, Boolean> inProgress = new ConcurrentHashMap<>();

    HealthProbes(Upstreams upstreams, Vertx vertx, GatewayConfig config) {
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.config = config.upstream();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) this.config.probeTimeout().toMillis())
                        .setIdleTimeout(0),
                new PoolOptions().setHttp1MaxSize(1));
    }

    void start(@Observes StartupEvent startup, MeterRegistry registry) {
        upstreams
                .services()
                .forEach((upstream, endpoints) -> Gauge.builder(
                                "gateway.upstream.endpoints", endpoints, HealthProbes::healthy)
                        .description("Replicas in use")
                        .tag("upstream", upstream.toString())
                        .register(registry));
        vertx.setPeriodic(config.probeInterval().toMillis(), timer -> probeAll());
        vertx.setPeriodic(RESOLVE_MILLIS, timer -> resolveAll());
    }

    private static double healthy(Endpoints endpoints) {
        return endpoints.all().stream().filter(Endpoint::isHealthy).count();
    }

    private void resolveAll() {
        var _ = vertx.executeBlocking(() -> {
            upstreams.services().values().forEach(Endpoints::resolve);
            consecutiveTimeouts
                    .keySet()
                    .retainAll(upstreams.services().values().stream()
                            .flatMap(endpoints -> endpoints.all().stream())
                            .toList());
            return true;
        });
    }

    private void probeAll() {
        upstreams
                .services()
                .forEach((upstream, endpoints) -> endpoints.all().forEach(endpoint -> {
                    if (inProgress.putIfAbsent(endpoint, true) == null) {
                        probe(endpoint).onComplete(done -> {
                            inProgress.remove(endpoint);
                            update(upstream, endpoint, done.succeeded() ? done.result() : 0);
                        });
                    }
                }));
    }

    private Future<Integer> probe(Endpoint endpoint) {
        return client.request(endpoint.options()
                        .setMethod(HttpMethod.GET)
                        .setURI(PATH)
                        .setIdleTimeout(config.probeTimeout().toMillis()))
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(response.statusCode()));
    }

    private void update(Upstream upstream, Endpoint endpoint, int status) {
        boolean before = endpoint.isHealthy();
        if (status == 0) {
            int timeouts = consecutiveTimeouts.merge(endpoint, 1, Integer::sum);
            endpoint.setHealthy(before && timeouts < MAX_TIMEOUTS);
        } else {
            consecutiveTimeouts.remove(endpoint);
            endpoint.setHealthy(status == 200);
        }
        if (before != endpoint.isHealthy()) {
            LOG.infof("%s at %s %s", upstream, endpoint, before ? "is not ready, and gets no more calls" : "is ready");
        }
    }
}
