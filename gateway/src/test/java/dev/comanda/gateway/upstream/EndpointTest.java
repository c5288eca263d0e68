package dev.comanda.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.upstream.Endpoint.Lease;
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

        assertThat(endpoint.tryAcquire(START + SECOND - 1)).isEmpty();
        assertThat(endpoint.tryAcquire(START + SECOND)).isPresent();
    }

    @Test
    void failures_with_answers_between_them_do_not() {
        fail(4, START);
        use(START).succeeded();
        fail(4, START);

        assertThat(endpoint.tryAcquire(START)).isPresent();
    }

    @Test
    void after_an_ejection_one_call_tries_and_the_others_wait_for_it() {
        fail(5, START);

        Lease trial = endpoint.tryAcquire(START + SECOND).orElseThrow();
        assertThat(endpoint.tryAcquire(START + SECOND)).isEmpty();
        trial.succeeded();

        assertThat(endpoint.tryAcquire(START + SECOND)).isPresent();
        assertThat(endpoint.tryAcquire(START + SECOND)).isPresent();
    }

    @Test
    void a_trial_that_fails_ejects_it_for_twice_as_long() {
        fail(5, START);
        fail(1, START + SECOND);

        assertThat(endpoint.tryAcquire(START + 3 * SECOND - 1)).isEmpty();
        assertThat(endpoint.tryAcquire(START + 3 * SECOND)).isPresent();
    }

    @Test
    void a_trial_whose_client_leaves_lets_the_next_call_try() {
        fail(5, START);
        use(START + SECOND).abandoned();

        assertThat(endpoint.tryAcquire(START + SECOND)).isPresent();
    }

    @Test
    void what_its_health_check_says_counts_at_once() {
        endpoint.setHealthy(false);
        assertThat(endpoint.tryAcquire(START)).isEmpty();

        endpoint.setHealthy(true);
        assertThat(endpoint.tryAcquire(START)).isPresent();
    }

    @Test
    void the_replica_with_the_fewest_calls_is_called() {
        var endpoints = new Endpoints(
                Upstream.CART, List.of(URI.create("http://127.0.0.1:1"), URI.create("http://127.0.0.1:2")));

        Lease first = endpoints.acquire(Optional.empty()).orElseThrow();
        Lease second = endpoints.acquire(Optional.empty()).orElseThrow();
        first.succeeded();
        Lease third = endpoints.acquire(Optional.empty()).orElseThrow();

        assertThat(second.endpoint()).isNotSameAs(first.endpoint());
        assertThat(third.endpoint()).isSameAs(first.endpoint());
    }

    @Test
    void a_second_attempt_goes_elsewhere_or_nowhere() {
        var one = new Endpoints(Upstream.CART, List.of(URI.create("http://127.0.0.1:1")));
        Endpoint only = one.acquire(Optional.empty()).orElseThrow().endpoint();

        assertThat(one.acquire(Optional.of(only))).isEmpty();
    }

    @Test
    void calls_that_were_under_way_when_it_was_ejected_extend_nothing_when_they_fail_after_its_return() {
        List<Lease> late = List.of(use(START), use(START), use(START), use(START), use(START), use(START));
        fail(5, START);
        Lease trial = use(START + SECOND);

        late.forEach(call -> call.failed(START + SECOND));
        assertThat(endpoint.tryAcquire(START + SECOND)).isEmpty();
        trial.succeeded();

        assertThat(endpoint.tryAcquire(START + SECOND)).isPresent();
    }

    @Test
    void calls_that_were_under_way_do_not_count_even_after_a_trial_went_well() {
        List<Lease> late = List.of(use(START), use(START), use(START), use(START), use(START));
        fail(5, START + 1);
        use(START + 2 * SECOND).succeeded();

        late.forEach(call -> call.failed(START + 3 * SECOND));

        assertThat(endpoint.tryAcquire(START + 3 * SECOND)).isPresent();
    }

    @Test
    void a_call_that_ends_while_another_one_tries_lets_no_second_one_try() {
        Lease answered = use(START);
        Lease left = use(START);
        Lease failed = use(START);
        fail(5, START);
        use(START + SECOND);

        answered.succeeded();
        assertThat(endpoint.tryAcquire(START + SECOND)).isEmpty();
        left.abandoned();
        assertThat(endpoint.tryAcquire(START + SECOND)).isEmpty();
        failed.failed(START + SECOND);
        assertThat(endpoint.tryAcquire(START + SECOND)).isEmpty();
        assertThat(endpoint.calls()).isEqualTo(1);
    }

    private Lease use(long nanoTime) {
        return endpoint.tryAcquire(nanoTime).orElseThrow();
    }

    private void fail(int times, long nanoTime) {
        for (int i = 0; i < times; i++) {
            use(nanoTime).failed(nanoTime);
        }
    }
}
