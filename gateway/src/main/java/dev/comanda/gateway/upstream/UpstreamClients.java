package dev.comanda.gateway.upstream;

import dev.comanda.gateway.GatewayConfig;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One HTTP client per event loop and pool, so that a call and its connection are on the same thread. */
@Singleton
final class UpstreamClients {

    /** Well below the services' idle timeout, so that no connection is reused just as its service closes it. */
    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final GatewayConfig.Upstream config;
    private final Map<Key, HttpClient> clients = new ConcurrentHashMap<>();

    UpstreamClients(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config.upstream();
    }

    HttpClient forCurrentEventLoop(ConnectionPool pool) {
        EventLoop eventLoop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return clients.computeIfAbsent(
                new Key(eventLoop, pool), first -> vertx.createHttpClient(clientOptions(), poolOptions()));
    }

    private HttpClientOptions clientOptions() {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAlive(true)
                .setKeepAliveTimeout(IDLE_SECONDS);
    }

    private record Key(EventLoop eventLoop, ConnectionPool pool) {}

    private PoolOptions poolOptions() {
        return new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.connections());
    }
}
