package dev.comanda.gateway;

import dev.comanda.gateway.limit.RouteClass;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fails the start if settings are out of bounds, and names all of them. */
@Singleton
final class GatewayConfigValidator {

    private static final int FIRST = 1;
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MAX_DURATION = Duration.ofHours(24);
    private static final int MAX_PORT = 65_535;
    /** The largest payload of a WebSocket's control frame. */
    private static final int CONTROL_FRAME_BYTES = 125;
    /** The largest body that a route accepts, a webhook's. */
    private static final int MAX_BODY_BYTES = 512 * 1024;

    private final List<String> violations = new ArrayList<>();

    void validateAtStart(@Observes @Priority(FIRST) StartupEvent startup, GatewayConfig config) {
        validate(config);
    }

    /** @throws IllegalStateException one sentence that names each such setting, its rule and its value */
    static void validate(GatewayConfig config) {
        var validator = new GatewayConfigValidator();
        validator.checkUrls(config);
        validator.checkIngress(config.ingress());
        validator.checkUpstream(config.upstream());
        validator.checkAdmission(config.admission());
        validator.atLeast(1, "limits.concurrent-calls", config.limits().concurrentCalls());
        validator.atLeast(1, "live.connections", config.live().connections());
        validator.atLeast(1, "live.connections-per-session", config.live().connectionsPerSession());
        if (!validator.violations.isEmpty()) {
            throw new IllegalStateException(String.join("; ", validator.violations) + ".");
        }
    }

    private void checkUrls(GatewayConfig config) {
        checkUrls("menu-urls", config.menuUrls());
        checkUrls("cart-urls", config.cartUrls());
        checkUrls("order-urls", config.orderUrls());
        checkUrls("payment-urls", config.paymentUrls());
        checkUrls("public-origins", config.publicOrigins());
    }

    private void checkIngress(GatewayConfig.Ingress ingress) {
        range(0, MAX_PORT, "ingress.port", ingress.port());
        atLeast(1, "ingress.backlog", ingress.backlog());
        atLeast(1, "ingress.connections", ingress.connections());
        atLeast(1, "ingress.connections-per-address", ingress.connectionsPerAddress());
        atLeast(SECOND, "ingress.head-timeout", ingress.headTimeout());
        atLeast(SECOND.multipliedBy(2), "ingress.body-timeout", ingress.bodyTimeout());
        atLeast(SECOND, "ingress.idle-timeout", ingress.idleTimeout());
        atLeast(SECOND, "ingress.stall-timeout", ingress.stallTimeout());
        atLeast(SECOND, "ingress.response-timeout", ingress.responseTimeout());
        atLeast(SECOND, "ingress.ping-interval", ingress.pingInterval());
        atLeast(SECOND, "ingress.pong-timeout", ingress.pongTimeout());
        atLeast(1, "ingress.frames-per-second", ingress.framesPerSecond());
        atLeast(CONTROL_FRAME_BYTES, "ingress.frame-bytes-per-second", ingress.frameBytesPerSecond());
        atLeast(MAX_BODY_BYTES, "ingress.body-bytes", ingress.bodyBytes());
        atLeast(1, "ingress.pending-response-bytes", ingress.pendingResponseBytes());
    }

    private void checkUpstream(GatewayConfig.Upstream upstream) {
        atLeast(MILLISECOND, "upstream.connect-timeout", upstream.connectTimeout());
        atLeast(MILLISECOND, "upstream.response-timeout", upstream.responseTimeout());
        atLeast(1, "upstream.connections", upstream.connections());
        atLeast(1, "upstream.response-bytes", upstream.responseBytes());
        atLeast(MILLISECOND, "upstream.probe-interval", upstream.probeInterval());
        atLeast(MILLISECOND, "upstream.probe-timeout", upstream.probeTimeout());
    }

    private void checkAdmission(GatewayConfig.Admission admission) {
        admission.latencyGoal().forEach(this::checkLatencyGoal);
        atLeast(1, "admission.calls", admission.calls());
        atLeast(0, "admission.queue", admission.queue());
        atLeast(Duration.ZERO, "admission.queue-time", admission.queueTime());
    }

    private void checkLatencyGoal(RouteClass routeClass, Duration goal) {
        String name = "admission.latency-goal." + routeClass.label();
        if (routeClass.waitsForOthers()) {
            violations.add("comanda.%s must not be set, as such calls wait for others".formatted(name));
        } else {
            atLeast(MILLISECOND, name, goal);
        }
    }

    private void checkUrls(String name, List<URI> urls) {
        if (urls.isEmpty() || !urls.stream().allMatch(GatewayConfigValidator::isBaseUrl)) {
            violations.add(
                    "comanda.%s must be http or https addresses without a path, but is %s".formatted(name, urls));
        }
    }

    private static boolean isBaseUrl(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String path = String.valueOf(url.getRawPath());
        return (scheme.equals("http") || scheme.equals("https"))
                && url.getHost() != null
                && (path.isEmpty() || path.equals("/"))
                && url.getRawQuery() == null;
    }

    private void atLeast(long minimum, String name, long value) {
        if (value < minimum) {
            violations.add("comanda.%s must be at least %d, but is %d".formatted(name, minimum, value));
        }
    }

    private void range(long minimum, long maximum, String name, long value) {
        if (value < minimum || value > maximum) {
            violations.add("comanda.%s must be from %d to %d, but is %d".formatted(name, minimum, maximum, value));
        }
    }

    private void atLeast(Duration minimum, String name, Duration value) {
        if (value.compareTo(minimum) < 0 || value.compareTo(MAX_DURATION) > 0) {
            violations.add("comanda.%s must be from %s to %s, but is %s"
                    .formatted(name, text(minimum), text(MAX_DURATION), text(value)));
        }
    }

    /** As settings are written: {@code 1.5s} instead of {@code PT1.5S}. */
    private static String text(Duration duration) {
        return duration.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
