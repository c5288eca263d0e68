package dev.comanda.gateway.ingress;

import io.smallrye.common.vertx.ContextLocals;

/**
 * What metrics and traces call the path of the current request. The path itself has ids in it, and whatever a client makes
 * up; each new name would cost memory for ever.
 */
public final class RouteTag {

    /** Where both look for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    /** For what no route has taken. */
    static final String UNKNOWN = "NOT_FOUND";

    private RouteTag() {}

    /** @param template one of a bounded number */
    public static void set(String template) {
        ContextLocals.put(TEMPLATE, template);
    }
}
