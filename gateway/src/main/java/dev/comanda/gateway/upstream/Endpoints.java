package dev.comanda.gateway.upstream;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** The replicas of one service: all addresses of its host names. */
final class Endpoints {

    private static final Logger LOG = Logger.getLogger(Endpoints.class);

    private final Upstream upstream;
    private final List<URI> bases;
    private final AtomicInteger roundRobin = new AtomicInteger();
    private volatile Map<String, Endpoint> endpoints = Map.of();

    Endpoints(Upstream upstream, List<URI> bases) {
        this.upstream = upstream;
        this.bases = List.copyOf(bases);
        resolve();
    }

    /** Resolves the host names again; blocks. A name that cannot be resolved keeps its addresses. */
    void resolve() {
        Map<String, Endpoint> before = endpoints;
        Map<String, Endpoint> now = new LinkedHashMap<>();
        for (URI base : bases) {
            try {
                for (InetAddress address : InetAddress.getAllByName(base.getHost())) {
                    String ip = address.getHostAddress();
                    String key = base + " " + ip;
                    Endpoint known = before.get(key);
                    now.put(key, known == null ? new Endpoint(base, ip) : known);
                }
            } catch (UnknownHostException unknown) {
                LOG.warnf("%s: %s cannot be resolved", upstream, base.getHost());
                before.forEach((key, endpoint) -> {
                    if (key.startsWith(base + " ")) {
                        now.put(key, endpoint);
                    }
                });
            }
        }
        endpoints = now;
    }

    List<Endpoint> all() {
        return List.copyOf(endpoints.values());
    }

    /** A lease of the available replica with the fewest calls in flight; empty if there is none. */
    Optional<Endpoint.Lease> acquire(Optional<Endpoint> excluded) {
        List<Endpoint> candidates = all();
        int start = Math.floorMod(roundRobin.getAndIncrement(), Math.max(1, candidates.size()));
        long now = System.nanoTime();
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> candidates.get((start + i) % candidates.size()))
                .filter(endpoint -> excluded.isEmpty() || excluded.get() != endpoint)
                // read once, as counts that change during sorting have no consistent order
                .map(endpoint -> Map.entry(endpoint, endpoint.calls()))
                .sorted(Map.Entry.comparingByValue())
                .flatMap(endpoint -> endpoint.getKey().tryAcquire(now).stream())
                .findFirst();
    }
}
