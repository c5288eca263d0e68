package dev.comanda.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final long START = TimeUnit.HOURS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Endpoint endpoint = new Endpoint(URI.create("http://cart:8082"), "10.0.0.1");

    @Test
    void five_failures_in_a_row_eject_it_for_a_second() {
        fail(5, START);

        assertThat(endpoint.tryUse(START + SECOND - 1)).isFalse();
        assertThat(endpoint.tryUse(START + SECOND)).isTrue();
    }

    @Test
    void failures_with_answers_between_them_do_not() {
        fail(4, START);
        endpoint.tryUse(START);
        endpoint.succeeded();
        fail(4, START);

        assertThat(endpoint.tryUse(START)).isTrue();
    }

    @Test
    void after_an_ejection_one_call_tries_and_the_others_wait_for_it() {
        fail(5, START);

        assertThat(endpoint.tryUse(START + SECOND)).isTrue();
        assertThat(endpoint.tryUse(START + SECOND)).isFalse();
        endpoint.succeeded();

        assertThat(endpoint.tryUse(START + SECOND)).isTrue();
        assertThat(endpoint.tryUse(START + SECOND)).isTrue();
    }

    @Test
    void a_trial_that_fails_ejects_it_for_twice_as_long() {
        fail(5, START);
        fail(1, START + SECOND);

        assertThat(endpoint.tryUse(START + 3 * SECOND - 1)).isFalse();
        assertThat(endpoint.tryUse(START + 3 * SECOND)).isTrue();
    }

    @Test
    void a_trial_whose_client_leaves_lets_the_next_call_try() {
        fail(5, START);
        endpoint.tryUse(START + SECOND);
        endpoint.abandoned();

        assertThat(endpoint.tryUse(START + SECOND)).isTrue();
    }

    @Test
    void what_its_health_check_says_counts_at_once() {
        endpoint.setHealthy(false);
        assertThat(endpoint.tryUse(START)).isFalse();

        endpoint.setHealthy(true);
        assertThat(endpoint.tryUse(START)).isTrue();
    }

    @Test
    void the_replica_with_the_fewest_calls_is_called() {
        var endpoints = new Endpoints(
                Upstream.CART, List.of(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2")));

        Endpoint first = endpoints.use(Optional.empty()).orElseThrow();
        Endpoint second = endpoints.use(Optional.empty()).orElseThrow();
        first.succeeded();
        Endpoint third = endpoints.use(Optional.empty()).orElseThrow();

        assertThat(second).isNotSameAs(first);
        assertThat(third).isSameAs(first);
    }

    @Test
    void a_second_attempt_goes_elsewhere_or_nowhere() {
        var one = new Endpoints(Upstream.CART, List.of(URI.create("http://127.0.0.1:1")));
        Endpoint only = one.use(Optional.empty()).orElseThrow();

        assertThat(one.use(Optional.of(only))).isEmpty();
    }

    private void fail(int times, long nanoTime) {
        for (int i = 0; i < times; i++) {
            assertThat(endpoint.tryUse(nanoTime)).isTrue();
            endpoint.failed(nanoTime);
        }
    }
}
