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
 * Asks each replica whether it serves. One that says no is left alone at once, before it closes its connections; one that
 * says nothing is left alone after the second time.
 */
@Singleton
final class HealthProbes {

    private static final Logger LOG = Logger.getLogger(HealthProbes.class);
    private static final String PATH = "/q/health/group/serving";
    private static final long RESOLVE_MILLIS = 10_000;
    private static final int MOST_SILENCES = 2;

    private final Upstreams upstreams;
    private final Vertx vertx;
    private final GatewayConfig.Upstream config;
    private final HttpClient client;
    private final Map<Endpoint, Integer> silences = new ConcurrentHashMap<>();
    private final Map<Endpoint, Boolean> asked = new ConcurrentHashMap<>();

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
                        .description("Replicas that are called")
                        .tag("upstream", upstream.toString())
                        .register(registry));
        vertx.setPeriodic(config.probeInterval().toMillis(), tick -> probeAll());
        vertx.setPeriodic(RESOLVE_MILLIS, tick -> resolveAll());
    }

    private static double healthy(Endpoints endpoints) {
        return endpoints.all().stream().filter(Endpoint::isHealthy).count();
    }

    private void resolveAll() {
        var _ = vertx.executeBlocking(() -> {
            upstreams.services().values().forEach(Endpoints::resolve);
            silences.keySet()
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
                    if (asked.putIfAbsent(endpoint, true) == null) {
                        probe(endpoint).onComplete(done -> {
                            asked.remove(endpoint);
                            note(upstream, endpoint, done.succeeded() ? done.result() : 0);
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

    private void note(Upstream upstream, Endpoint endpoint, int status) {
        boolean before = endpoint.isHealthy();
        if (status == 0) {
            int silent = silences.merge(endpoint, 1, Integer::sum);
            endpoint.setHealthy(before && silent < MOST_SILENCES);
        } else {
            silences.remove(endpoint);
            endpoint.setHealthy(status == 200);
        }
        if (before != endpoint.isHealthy()) {
            LOG.infof("%s at %s %s", upstream, endpoint, before ? "gets no more calls" : "is called again");
        }
    }
}
