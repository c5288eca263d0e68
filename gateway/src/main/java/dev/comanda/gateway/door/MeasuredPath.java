package dev.comanda.gateway.door;

import io.smallrye.common.vertx.ContextLocals;

/**
 * What metrics and traces call the path of the current request. The path itself has ids in it, and whatever a client makes
 * up; each new name would cost memory for ever.
 */
public final class MeasuredPath {

    /** Where both look for it. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private MeasuredPath() {}

    /** @param template one of a bounded number */
    public static void is(String template) {
        ContextLocals.put(TEMPLATE, template);
    }
}
