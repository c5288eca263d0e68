package dev.comanda.local;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What listens: two servers, the stand-in for the payment provider, and Comanda's own. */
enum Part {
    POSTGRES("postgres", 15432),
    KAFKA("kafka", 19092),
    SANDBOX("payment-sandbox", 8090),
    MENU("menu-service", 8081),
    CART("cart-service", 8082),
    ORDER("order-service", 8083),
    PAYMENT("payment-service", 8084),
    GATEWAY("gateway", 8080),

    /** No process: where the gateway tells operators, and nobody else, how it is. */
    GATEWAY_MANAGEMENT("gateway-management", 9080);

    private final String label;
    private final int defaultPort;

    Part(String label, int defaultPort) {
        this.label = label;
        this.defaultPort = defaultPort;
    }

    /** Those that run as a Quarkus application. */
    static Set<Part> applications() {
        return EnumSet.range(SANDBOX, GATEWAY);
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
