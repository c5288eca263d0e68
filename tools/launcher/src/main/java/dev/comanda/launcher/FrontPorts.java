package dev.comanda.launcher;

import static java.util.Objects.requireNonNull;

import dev.comanda.launcher.balancer.Backend;
import dev.comanda.launcher.balancer.LoadBalancer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The usual port of each component that has several replicas, held by a load balancer. */
final class FrontPorts implements AutoCloseable {

    /** The timeout of a probe in Kubernetes: health responds within 5 s, even if dependencies hang. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Map<Replica, List<Backend>> backends = new LinkedHashMap<>();
    private final List<LoadBalancer> balancers = new ArrayList<>();

    /**
     * Listens at once, but resets connections until a replica is up.
     *
     * @throws CannotStart if a port is taken
     */
    static FrontPorts open(Ports ports) {
        var front = new FrontPorts();
        for (var component : Component.replicable()) {
            if (ports.replicas(component).size() > 1) {
                front.balance(ports, component, component, ports::of);
            }
        }
        if (ports.replicas(Component.GATEWAY).size() > 1) {
            front.balance(ports, Component.GATEWAY_MANAGEMENT, Component.GATEWAY, ports::ofOperators);
        }
        return front;
    }

    private void balance(Ports ports, Component front, Component component, ToIntFunction<Replica> port) {
        var behind = new ArrayList<Backend>();
        for (var replica : ports.replicas(component)) {
            var health = new HttpHealth(Services.serving(ports, replica), LONGEST_ANSWER);
            var backend = new Backend(port.applyAsInt(replica), health);
            backends.computeIfAbsent(replica, _ -> new ArrayList<>()).add(backend);
            behind.add(backend);
        }
        try {
            balancers.add(LoadBalancer.open(ports.of(front), behind));
        } catch (IOException taken) {
            throw new UncheckedIOException("cannot listen on port " + ports.of(front), taken);
        }
    }

    /** Returns when the balancers give new connections to every replica. */
    void awaitAll() throws InterruptedException {
        for (var replica : backends.keySet()) {
            await(replica);
        }
    }

    /** Returns when the balancers give new connections to this replica; at once if there is none before it. */
    void await(Replica replica) throws InterruptedException {
        while (backends.containsKey(replica)
                && !requireNonNull(backends.get(replica)).stream().allMatch(Backend::isUp)) {
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public void close() {
        balancers.forEach(LoadBalancer::close);
    }
}
