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

/** A client, with connections of its own, for each event loop and pool: a call and its connection share one thread. */
@Singleton
final class UpstreamClients {

    /** Far below the services' own idle time, so that a connection is not reused just as its service closes it. */
    private static final int IDLE_SECONDS = 30;

    private final Vertx vertx;
    private final GatewayConfig.Upstream limits;
    private final Map<Key, HttpClient> clients = new ConcurrentHashMap<>();

    UpstreamClients(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.limits = config.upstream();
    }

    HttpClient forThisEventLoop(ConnectionPool pool) {
        EventLoop eventLoop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return clients.computeIfAbsent(
                new Key(eventLoop, pool), first -> vertx.createHttpClient(clientOptions(), poolOptions()));
    }

    private HttpClientOptions clientOptions() {
        return new HttpClientOptions()
                .setConnectTimeout((int) limits.connectTimeout().toMillis())
                .setKeepAlive(true)
                .setKeepAliveTimeout(IDLE_SECONDS);
    }

    private record Key(EventLoop eventLoop, ConnectionPool pool) {}

    private PoolOptions poolOptions() {
        return new PoolOptions().setHttp1MaxSize(limits.connections()).setMaxWaitQueueSize(limits.connections());
    }
}
