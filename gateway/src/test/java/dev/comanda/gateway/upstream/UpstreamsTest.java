package dev.comanda.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.upstream.UpstreamFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two replicas that answer nothing, each after a time of its own. */
class UpstreamsTest {

    private static final Duration ANSWER_TIME = Duration.ofSeconds(10);
    private static final List<URI> REPLICAS =
            List.of(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2"));
    private static final UpstreamRequest GET = new UpstreamRequest(
            HttpMethod.GET, "/api/cart", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(), ConnectionPool.CLIENTS);

    private final List<Duration> times = new ArrayList<>();
    private long now = TimeUnit.HOURS.toNanos(1);

    @Test
    void a_second_attempt_gets_only_the_time_that_the_first_one_has_left() {
        Kind kind = call(Duration.ofSeconds(7), Kind.NO_RESPONSE);

        assertThat(times).containsExactly(ANSWER_TIME, Duration.ofSeconds(3));
        assertThat(kind).isEqualTo(Kind.NO_RESPONSE);
    }

    @Test
    void without_time_left_there_is_no_second_attempt() {
        Kind kind = call(ANSWER_TIME, Kind.NO_RESPONSE);

        assertThat(times).containsExactly(ANSWER_TIME);
        assertThat(kind).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void what_came_too_late_is_not_repeated() {
        Kind kind = call(Duration.ofSeconds(1), Kind.TIMED_OUT);

        assertThat(times).hasSize(1);
        assertThat(kind).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void a_call_that_finds_no_free_connection_is_tried_on_another_replica() {
        Kind kind = call(Duration.ofSeconds(1), Kind.NO_CONNECTION);

        assertThat(times).hasSize(2);
        assertThat(kind).isEqualTo(Kind.NO_CONNECTION);
    }

    @Test
    void calls_that_find_no_free_connection_eject_no_replica() {
        Endpoints endpoints = endpoints();
        long before = System.nanoTime();

        for (int i = 0; i < 20; i++) {
            call(Duration.ZERO, Kind.NO_CONNECTION, endpoints);
        }

        assertThat(endpoints.all()).allSatisfy(replica -> {
            assertThat(replica.tryAcquire(before)).isPresent();
            assertThat(replica.calls()).isEqualTo(1);
        });
    }

    @Test
    void calls_that_cannot_be_sent_eject_each_replica() {
        Endpoints endpoints = endpoints();
        long before = System.nanoTime();

        for (int i = 0; i < 20; i++) {
            call(Duration.ZERO, Kind.NOT_SENT, endpoints);
        }

        assertThat(endpoints.all())
                .allSatisfy(replica -> assertThat(replica.tryAcquire(before)).isEmpty());
    }

    private static Endpoints endpoints() {
        return new Endpoints(Upstream.CART, REPLICAS);
    }

    private Kind call(Duration each, Kind outcome) {
        return call(each, outcome, endpoints());
    }

    private Kind call(Duration each, Kind outcome, Endpoints endpoints) {
        var upstreams = new Upstreams(
                (endpoint, request, time, cancellation) -> {
                    times.add(time);
                    now += each.toNanos();
                    return Future.failedFuture(new UpstreamFailure(outcome, "no answer"));
                },
                ANSWER_TIME,
                () -> now);
        upstreams.services().put(Upstream.CART, endpoints);

        Future<UpstreamResponse> answer = upstreams.call(Upstream.CART, GET, new Cancellation());

        return ((UpstreamFailure) answer.cause()).kind();
    }
}
