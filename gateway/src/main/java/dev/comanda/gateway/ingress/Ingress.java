package dev.comanda.gateway.ingress;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.ingress.http1.Connection;
import dev.comanda.gateway.ingress.http1.ConnectionLimits;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The HTTP server for clients. Quarkus' own server allows no handlers before its HTTP decoder, so this one replaces it and hands
 * requests to Quarkus' router.
 */
@Singleton
public final class Ingress {

    private static final Logger LOG = Logger.getLogger(Ingress.class);
    private static final List<String> ALL_METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
    private static final int FIRST = 1;
    private static final int LAST = Integer.MAX_VALUE - 1;
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DRAIN_POLL_INTERVAL = Duration.ofMillis(20);
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final GatewayConfig.Ingress config;
    private final ConnectionLimits limits;
    private final BadRequests badRequests;
    private final SecurityHeaders securityHeaders;
    private final IngressConnectionLimiter limiter;
    private final Duration shutdownDelay;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;
    private volatile boolean stopping;
    private volatile int port;

    Ingress(
            Vertx vertx,
            GatewayConfig config,
            BadRequests badRequests,
            SecurityHeaders securityHeaders,
            IngressConnectionLimiter limiter,
            @ConfigProperty(name = "quarkus.shutdown.delay") Duration shutdownDelay) {
        this.shutdownDelay = shutdownDelay;
        this.vertx = vertx;
        this.config = config.ingress();
        this.badRequests = badRequests;
        this.securityHeaders = securityHeaders;
        this.limiter = limiter;
        this.limits = new ConnectionLimits(
                this.config.headTimeout(),
                this.config.bodyTimeout(),
                this.config.idleTimeout(),
                this.config.stallTimeout(),
                this.config.responseTimeout(),
                this.config.pingInterval(),
                this.config.pongTimeout(),
                this.config.framesPerSecond(),
                this.config.frameBytesPerSecond());
    }

    /** The address that it listens on. */
    public URI address() {
        return URI.create("http://" + config.host() + ":" + port);
    }

    void start(@Observes @Priority(LAST) StartupEvent startup) {
        var options = new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE);
        vertx.deployVerticle(Listener::new, options)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        LOG.infof("listening on %s", address());
    }

    /** Serves on during the shutdown delay, and ends connections: WebSockets at once, others with their next response. */
    void drain(@Observes ShutdownDelayInitiatedEvent shutdown) {
        draining = true;
        connections.forEach(Connection::drain);
        // by then load balancers have noticed that this replica is not ready
        vertx.setTimer(Math.max(1, shutdownDelay.toMillis()), timer -> refuseConnections());
    }

    /** Waits for requests in progress; Vert.x closes the server itself. */
    void stop(@Observes @Priority(FIRST) ShutdownEvent shutdown) throws InterruptedException {
        refuseConnections();
        long end = System.nanoTime() + DRAIN_TIMEOUT.toNanos();
        while (!connections.isEmpty() && System.nanoTime() < end) {
            connections.forEach(Connection::closeIfIdle);
            TimeUnit.MILLISECONDS.sleep(DRAIN_POLL_INTERVAL.toMillis());
        }
        LOG.infof("stopped; %d connections were closed during a request", connections.size());
    }

    private void refuseConnections() {
        stopping = true;
        draining = true;
        connections.forEach(Connection::drain);
        connections.forEach(Connection::closeIfIdle);
    }

    private void accept(HttpConnection accepted) {
        String address = accepted.remoteAddress().hostAddress();
        if (stopping || !limiter.tryAcquire(address)) {
            accepted.close();
            return;
        }
        var connection = new Connection(((ConnectionBase) accepted).channel(), limits, badRequests::createResponse);
        connections.add(connection);
        accepted.closeHandler(closed -> {
            connections.remove(connection);
            limiter.release(address);
        });
        if (draining) {
            connection.drain();
        }
    }

    /** Handles {@code OPTIONS *} itself, as it has no path that a router could match. */
    private void handle(HttpServerRequest request) {
        if (request.uri().equals("*")) {
            securityHeaders.addTo(request.response().headers());
            request.response().putHeader(RequestId.HEADER, RequestId.create());
            AllowedMethods.send(ALL_METHODS, request.response());
        } else {
            VertxHttpRecorder.getRootHandler().handle(request);
        }
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(config.host())
                // -1: any port, the same one for every event loop
                .setPort(config.port() == 0 ? -1 : config.port())
                .setAcceptBacklog(config.backlog())
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(Short.MAX_VALUE)
                .setMaxHeaderSize(Short.MAX_VALUE)
                .setMaxWebSocketFrameSize(Connection.MAX_MESSAGE_BYTES)
                .setMaxWebSocketMessageSize(Connection.MAX_MESSAGE_BYTES)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    private void checkConnections() {
        long now = System.nanoTime();
        connections.stream().filter(Connection::isOnCurrentEventLoop).forEach(connection -> connection.check(now));
    }

    /** One for each event loop; they share the port. */
    private final class Listener extends AbstractVerticle {

        @Override
        public void start(Promise<Void> started) {
            vertx.setPeriodic(CHECK_INTERVAL.toMillis(), timer -> checkConnections());
            HttpServer server = vertx.createHttpServer(options())
                    .connectionHandler(Ingress.this::accept)
                    .requestHandler(Ingress.this::handle);
            server.listen()
                    .onSuccess(listening -> port = listening.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
