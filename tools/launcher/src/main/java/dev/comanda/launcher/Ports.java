package dev.comanda.launcher;

import static java.util.Objects.requireNonNull;

import dev.comanda.servers.FreePorts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All ports, on 127.0.0.1.
 *
 * @param byComponent where a component is reached: the port of its only process, or of the load balancer before several
 * @param byReplica where each of several processes listens; always ports that were free
 * @param management the management ports of several gateways
 */
record Ports(
        Map<Component, Integer> byComponent,
        Replicas replicas,
        Map<Replica, Integer> byReplica,
        Map<Replica, Integer> management) {

    static Ports of(Options options) {
        var ports = new EnumMap<Component, Integer>(Component.class);
        var free = options.freePorts()
                ? FreePorts.several(Component.values().length).iterator()
                : null;
        Arrays.stream(Component.values())
                .forEach(component -> ports.put(component, free == null ? component.defaultPort() : free.next()));
        options.port().ifPresent(port -> ports.put(Component.GATEWAY, port));
        return withReplicas(ports, options.replicas());
    }

    private static Ports withReplicas(Map<Component, Integer> ports, Replicas replicas) {
        var own = new HashMap<Replica, Integer>();
        var management = new HashMap<Replica, Integer>();
        for (var component : Component.replicable()) {
            var several = replicas.of(component);
            if (several.size() > 1) {
                several.forEach(replica -> own.put(replica, FreePorts.one()));
            }
        }
        own.keySet().stream()
                .filter(replica -> replica.component() == Component.GATEWAY)
                .forEach(gateway -> management.put(gateway, FreePorts.one()));
        return new Ports(ports, replicas, own, management);
    }

    int of(Component component) {
        return requireNonNull(byComponent.get(component), "every component has a port");
    }

    /** Where a process itself listens. */
    int of(Replica replica) {
        return replica.ordinal() == 0
                ? of(replica.component())
                : requireNonNull(byReplica.get(replica), "every replica has a port");
    }

    /** Where operators ask a process how it is: guests reach the gateway's own port. */
    int ofOperators(Replica replica) {
        if (replica.component() != Component.GATEWAY) {
            return of(replica);
        }
        return replica.ordinal() == 0
                ? of(Component.GATEWAY_MANAGEMENT)
                : requireNonNull(management.get(replica), "every gateway has a port for operators");
    }

    /** Host and port, in the format of Kafka's and PostgreSQL's clients. */
    String address(Component component) {
        return address(of(component));
    }

    private static String address(int port) {
        return "127.0.0.1:" + port;
    }

    /** Where components call each other. */
    String url(Component component) {
        return "http://" + address(component);
    }

    String url(Replica replica) {
        return "http://" + address(of(replica));
    }

    String operatorsUrl(Replica replica) {
        return "http://" + address(ofOperators(replica));
    }

    /** Each process of a component, separated by commas: for those who choose among them by themselves. */
    String urls(Component component) {
        return replicas(component).stream().map(this::url).collect(Collectors.joining(","));
    }

    /** What a person types into the browser. */
    String publicUrl(Component component) {
        return "http://localhost:" + of(component);
    }

    List<Replica> replicas(Component component) {
        return replicas.of(component);
    }
}
