package dev.comanda.gateway.proxy;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

/** The pooled connections to the services. */
@Singleton
public final class Upstreams {

    /** Far below the services' own idle time, so that a connection is not reused just as its service closes it. */
    private static final int IDLE_SECONDS = 30;

    private final Map<Upstream, HttpClient> clients = new EnumMap<>(Upstream.class);
    private final Map<Upstream, URI> addresses;
    private final GatewayConfig.Upstream limits;

    Upstreams(GatewayConfig config, Vertx vertx) {
        this.limits = config.upstream();
        this.addresses = Map.of(
                Upstream.MENU, config.menuUrl(),
                Upstream.CART, config.cartUrl(),
                Upstream.ORDER, config.orderUrl(),
                Upstream.PAYMENT, config.paymentUrl());
        for (Upstream upstream : Upstream.values()) {
            clients.put(upstream, vertx.createHttpClient(clientOptions(), poolOptions()));
        }
    }

    /** A request to the service that fails if the service cannot be reached or stays silent for too long. */
    public Future<HttpClientRequest> request(Upstream upstream, HttpMethod method, String uri) {
        URI address = requireNonNull(addresses.get(upstream));
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        return client(upstream)
                .request(new RequestOptions()
                        .setMethod(method)
                        .setHost(address.getHost())
                        .setPort(port)
                        .setSsl(secure)
                        .setURI(uri)
                        .setConnectTimeout(limits.connectTimeout().toMillis())
                        .setIdleTimeout(limits.silenceTimeout().toMillis()));
    }

    HttpClient client(Upstream upstream) {
        return requireNonNull(clients.get(upstream));
    }

    private HttpClientOptions clientOptions() {
        return new HttpClientOptions()
                .setConnectTimeout((int) limits.connectTimeout().toMillis())
                .setKeepAlive(true)
                .setKeepAliveTimeout(IDLE_SECONDS);
    }

    private PoolOptions poolOptions() {
        return new PoolOptions().setHttp1MaxSize(limits.connections()).setMaxWaitQueueSize(limits.waitingRequests());
    }
}
