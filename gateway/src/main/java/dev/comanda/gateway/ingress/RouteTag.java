package dev.comanda.gateway.ingress;

import io.smallrye.common.vertx.ContextLocals;

/**
 * The route of the current request in metrics and traces. The path itself has ids and anything else that a client makes up, and
 * each new label value costs memory.
 */
public final class RouteTag {

    /** The context local that Quarkus reads it from. */
    private static final String TEMPLATE = "UrlPathTemplate";

    /** For requests that match no route. */
    static final String UNKNOWN = "NOT_FOUND";

    private RouteTag() {}

    /** @param template one of a bounded number */
    public static void set(String template) {
        ContextLocals.put(TEMPLATE, template);
    }
}
