package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What overload does to a service that can answer 200 calls a second: four at once, 20 ms each. */
class OverloadTest {

    private static final int CAPACITY = 200;
    private static final int WORKERS = 4;
    private static final long WORK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Duration START = Duration.ZERO;
    private static final Duration END = Duration.ofSeconds(60);

    private final SimulatedService service = new SimulatedService(WORKERS, time -> WORK);

    @Test
    void payments_go_before_orders_and_orders_before_carts_and_carts_before_menus() {
        service.load(RouteClass.WEBHOOK, 20, START, END);
        service.load(RouteClass.ORDER, 70, START, END);
        service.load(RouteClass.CART, 150, START, END);
        service.load(RouteClass.MENU, 300, START, END);

        service.runUntil(Duration.ofSeconds(20));
        service.runUntil(END);

        assertThat(service.admittedShare(RouteClass.WEBHOOK)).isEqualTo(1);
        assertThat(service.admittedShare(RouteClass.ORDER)).isGreaterThan(0.95);
        assertThat(service.admittedShare(RouteClass.CART))
                .isLessThan(service.admittedShare(RouteClass.ORDER))
                .isGreaterThan(2 * service.admittedShare(RouteClass.MENU));
    }

    @Test
    void nothing_starves_however_much_comes_that_is_worth_more() {
        service.load(RouteClass.ORDER, 3 * CAPACITY, START, END);
        service.load(RouteClass.CART, CAPACITY, START, END);
        service.load(RouteClass.MENU, CAPACITY, START, END);
        service.runUntil(Duration.ofSeconds(20));

        for (int second = 21; second < 60; second++) {
            service.runUntil(Duration.ofSeconds(second));

            assertThat(service.admitted(RouteClass.CART)).isPositive();
            assertThat(service.admitted(RouteClass.MENU)).isPositive();
        }
    }

    @Test
    void three_times_as_much_as_can_be_served_costs_no_answers() {
        service.load(RouteClass.CART, 3 * CAPACITY, START, END);

        service.runUntil(END);

        assertThat(service.answered()).isGreaterThan(CAPACITY * 60 * 95 / 100);
    }

    @Test
    void when_the_overload_ends_nothing_is_refused_any_more() {
        service.load(RouteClass.CART, 3 * CAPACITY, START, Duration.ofSeconds(30));
        service.load(RouteClass.CART, CAPACITY / 2, Duration.ofSeconds(30), END);

        service.runUntil(Duration.ofSeconds(32));
        service.runUntil(END);

        assertThat(service.refused()).isZero();
    }

    @Test
    void a_service_that_is_slow_at_first_is_no_reason_to_refuse() {
        var cold = new SimulatedService(
                40, time -> time < TimeUnit.SECONDS.toNanos(5) ? TimeUnit.MILLISECONDS.toNanos(500) : WORK);
        cold.load(RouteClass.CART, 80, START, END);

        cold.runUntil(END);

        assertThat(cold.refused()).isZero();
    }
}
