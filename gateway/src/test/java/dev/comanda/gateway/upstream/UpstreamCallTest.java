package dev.comanda.gateway.upstream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.upstream.UpstreamFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls of a replica that answers nothing, over a pool of one connection. */
class UpstreamCallTest {

    private static final long PATIENCE_SECONDS = 30;
    private static final int MAX_BYTES = 1024;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final UpstreamRequest GET = new UpstreamRequest(
            HttpMethod.GET, "/api/cart", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(), ConnectionPool.CLIENTS);

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<HttpServerRequest> asked = new CompletableFuture<>();
    private int port;

    @BeforeEach
    void listen() throws Exception {
        HttpServer server = vertx.createHttpServer().requestHandler(asked::complete);
        port = get(server.listen(0, "127.0.0.1")).actualPort();
    }

    @AfterEach
    void close() throws Exception {
        get(vertx.close());
    }

    @Test
    void a_call_that_finds_the_pool_and_its_queue_full_does_not_blame_the_replica() throws Exception {
        HttpClient client = clientWithQueueOf(0);
        var _ = send(client, port, LONG);
        asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(kind(send(client, port, LONG))).isEqualTo(Kind.NO_CONNECTION);
    }

    @Test
    void a_call_that_waits_too_long_for_a_connection_does_not_blame_the_replica() throws Exception {
        HttpClient client = clientWithQueueOf(1);
        var _ = send(client, port, LONG);
        asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertThat(kind(send(client, port, SHORT))).isEqualTo(Kind.NO_CONNECTION);
    }

    @Test
    void a_call_that_was_sent_and_is_not_answered_in_time_blames_the_replica() throws Exception {
        assertThat(kind(send(clientWithQueueOf(0), port, Duration.ofSeconds(5))))
                .isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void a_replica_that_refuses_connections_is_to_blame() throws Exception {
        assertThat(kind(send(clientWithQueueOf(0), 1, LONG))).isEqualTo(Kind.NOT_SENT);
    }

    private Future<UpstreamResponse> send(HttpClient client, int to, Duration time) {
        var endpoint = new Endpoint(URI.create("http://127.0.0.1:" + to), "127.0.0.1");
        return new UpstreamCall(vertx, MAX_BYTES).send(client, endpoint, GET, time);
    }

    private HttpClient clientWithQueueOf(int waiting) {
        return vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(1).setMaxWaitQueueSize(waiting));
    }

    private static Kind kind(Future<UpstreamResponse> call) throws InterruptedException, TimeoutException {
        try {
            get(call);
            throw new AssertionError("the call was answered");
        } catch (ExecutionException failed) {
            assertThat(failed).hasCauseInstanceOf(UpstreamFailure.class);
            return ((UpstreamFailure) requireNonNull(failed.getCause())).kind();
        }
    }

    private static <T> T get(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
