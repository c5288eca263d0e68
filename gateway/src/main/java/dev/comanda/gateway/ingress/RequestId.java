package dev.comanda.gateway.ingress;

import io.smallrye.common.vertx.ContextLocals;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/** The id of a request: in the response, and in the logs of all services. */
public final class RequestId {

    /** The header that carries it. */
    public static final String HEADER = "X-Request-Id";

    private static final String LOCAL = "comanda.request-id";

    private RequestId() {}

    /** A new id, for a request that is not routed. */
    static String create() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    /** Gives the current request an id. */
    static String assign() {
        String id = create();
        ContextLocals.put(LOCAL, id);
        MDC.put("requestId", id);
        return id;
    }

    /** The id of the current request. */
    public static String current() {
        return ContextLocals.<String>get(LOCAL).orElse("");
    }
}
