package dev.comanda.launcher;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Everything with a port: two servers, the payment sandbox, and Comanda's own components. */
enum Component {
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092),
    SANDBOX("payment-sandbox", 8090),
    MENU("menu-service", 8081),
    CART("cart-service", 8082),
    ORDER("order-service", 8083),
    PAYMENT("payment-service", 8084),
    GATEWAY("gateway", 8080),

    /** Not a process: the gateway's management interface. */
    GATEWAY_MANAGEMENT("gateway-management", 9080);

    private final String label;
    private final int defaultPort;

    Component(String label, int defaultPort) {
        this.label = label;
        this.defaultPort = defaultPort;
    }

    /** The Quarkus applications. */
    static Set<Component> applications() {
        return EnumSet.range(SANDBOX, GATEWAY);
    }

    /** Components that can have replicas: Comanda's own. */
    static Set<Component> replicable() {
        return EnumSet.range(MENU, GATEWAY);
    }

    /** Components that are processes. */
    static Set<Component> processes() {
        return EnumSet.range(POSTGRES, GATEWAY);
    }

    /** The names of these. */
    static List<String> labels(Set<Component> components) {
        return components.stream().map(Component::label).toList();
    }

    /** The component with this name. */
    static Optional<Component> labelled(String label) {
        return processes().stream().filter(one -> one.label.equals(label)).findAny();
    }

    /** The name for people and for files. */
    String label() {
        return label;
    }

    /** The name in the list of addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    int defaultPort() {
        return defaultPort;
    }
}
