package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.limit.Admission.PendingPermit;
import dev.comanda.gateway.limit.Admission.Permit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Duration GOAL = Duration.ofMillis(10);
    private static final Map<RouteClass, Duration> GOALS =
            Map.of(RouteClass.ORDER, GOAL, RouteClass.CART, GOAL, RouteClass.MENU, GOAL);

    private long now = TimeUnit.HOURS.toNanos(1);

    @Test
    void lets_in_as_many_as_it_may_and_queues_the_next() {
        Admission admission = fixed(2, 1);

        assertThat(permit(enter(admission))).isPresent();
        assertThat(permit(enter(admission))).isPresent();
        PendingPermit third = enter(admission);
        PendingPermit fourth = enter(admission);

        assertThat(third.permit().isComplete()).isFalse();
        assertThat(permit(fourth)).isEmpty();
    }

    @Test
    void the_first_in_the_queue_goes_on_when_a_call_ends() {
        Admission admission = fixed(1, 2);
        Permit running = permit(enter(admission)).orElseThrow();
        PendingPermit first = enter(admission);
        PendingPermit second = enter(admission);

        running.succeeded();

        assertThat(permit(first)).isPresent();
        assertThat(second.permit().isComplete()).isFalse();
    }

    @Test
    void a_call_that_ends_twice_frees_one_place() {
        Admission admission = fixed(1, 0);
        Permit running = permit(enter(admission)).orElseThrow();

        running.succeeded();
        running.ignored();

        assertThat(admission.inFlight(RouteClass.WEBHOOK)).isZero();
        assertThat(permit(enter(admission))).isPresent();
        assertThat(permit(enter(admission))).isEmpty();
    }

    @Test
    void who_gives_up_waiting_leaves_the_queue_to_others() {
        Admission admission = fixed(1, 1);
        Permit running = permit(enter(admission)).orElseThrow();
        PendingPermit impatient = enter(admission);

        impatient.cancel().run();
        PendingPermit patient = enter(admission);
        running.succeeded();

        assertThat(permit(impatient)).isEmpty();
        assertThat(permit(patient)).isPresent();
    }

    @Test
    void giving_up_after_the_permit_came_changes_nothing() {
        Admission admission = fixed(1, 1);
        Permit running = permit(enter(admission)).orElseThrow();
        PendingPermit next = enter(admission);
        running.succeeded();

        next.cancel().run();

        assertThat(permit(next)).isPresent();
        assertThat(admission.inFlight(RouteClass.WEBHOOK)).isEqualTo(1);
    }

    @Test
    void calls_that_are_slower_than_the_goal_make_it_let_in_fewer() {
        Admission admission = adaptive(64, 0);
        int before = admission.limit();

        for (int round = 0; round < 20; round++) {
            callsThatTake(admission, Duration.ofMillis(200));
        }

        assertThat(admission.limit()).isLessThan(before);
    }

    @Test
    void calls_that_are_quicker_than_the_goal_make_it_let_in_more() {
        Admission admission = adaptive(128, 0);
        int before = admission.limit();

        for (int round = 0; round < 40; round++) {
            callsThatTake(admission, Duration.ofMillis(5));
        }

        assertThat(admission.limit()).isGreaterThan(before);
    }

    @Test
    void it_lets_in_more_again_though_its_queue_is_never_empty_and_nobody_new_comes() {
        Admission admission = adaptive(128, 12_000);
        for (int round = 0; round < 20; round++) {
            callsThatTake(admission, Duration.ofMillis(200));
        }
        int least = admission.limit();
        List<Permit> running = new ArrayList<>();
        for (int call = 0; call < 12_000; call++) {
            admission.acquire(RouteClass.CART).permit().onSuccess(permit -> running.add(permit.orElseThrow()));
        }

        while (admission.limit() < 128 && !running.isEmpty()) {
            List<Permit> round = List.copyOf(running);
            running.clear();
            now += TimeUnit.MILLISECONDS.toNanos(10);
            round.forEach(Permit::succeeded);
        }

        assertThat(least).isLessThan(64);
        assertThat(admission.limit()).isEqualTo(128);
    }

    @Test
    void slow_calls_make_it_no_smaller_while_nobody_has_to_wait() {
        Admission admission = adaptive(64, 8);
        int before = admission.limit();

        for (int round = 0; round < 20; round++) {
            List<Permit> few = new ArrayList<>();
            for (int call = 0; call < before / 2; call++) {
                few.add(permit(admission.acquire(RouteClass.CART)).orElseThrow());
            }
            now += TimeUnit.SECONDS.toNanos(2);
            few.forEach(Permit::succeeded);
        }

        assertThat(admission.limit()).isEqualTo(before);
    }

    @Test
    void one_burst_of_late_calls_makes_it_smaller_once() {
        Admission admission = adaptive(64, 0);
        List<Permit> burst = enterAll(admission, RouteClass.CART);
        now += TimeUnit.SECONDS.toNanos(1);

        for (Permit permit : burst) {
            now += TimeUnit.MILLISECONDS.toNanos(20);
            permit.succeeded();
        }

        assertThat(admission.limit()).isEqualTo(48);
    }

    @Test
    void calls_that_are_not_answered_make_it_smaller_though_nobody_waits() {
        Admission admission = adaptive(64, 0);
        List<Permit> few = new ArrayList<>();
        for (int call = 0; call < 10; call++) {
            few.add(permit(admission.acquire(RouteClass.CART)).orElseThrow());
        }
        now += TimeUnit.SECONDS.toNanos(10);

        few.forEach(Permit::dropped);

        assertThat(admission.limit()).isLessThan(64);
    }

    @Test
    void what_is_worth_more_goes_on_first_whoever_came_first() {
        Admission admission = adaptive(20, 8);
        List<Permit> running = enterAll(admission, RouteClass.MENU);
        enterAll(admission, RouteClass.CART);
        enterAll(admission, RouteClass.ORDER);
        PendingPermit menu = admission.acquire(RouteClass.MENU);
        PendingPermit cart = admission.acquire(RouteClass.CART);
        PendingPermit order = admission.acquire(RouteClass.ORDER);

        endUntil(order, running);
        assertThat(permit(order)).isPresent();
        assertThat(cart.permit().isComplete()).isFalse();

        endUntil(cart, running);
        assertThat(permit(cart)).isPresent();
        assertThat(menu.permit().isComplete()).isFalse();

        endUntil(menu, running);
        assertThat(permit(menu)).isPresent();
    }

    @Test
    void a_full_queue_refuses_what_is_worth_least() {
        Admission admission = adaptive(4, 2);
        List<Permit> running = enterAll(admission, RouteClass.MENU);
        running.addAll(enterAll(admission, RouteClass.ORDER));
        PendingPermit first = admission.acquire(RouteClass.MENU);
        PendingPermit second = admission.acquire(RouteClass.MENU);

        PendingPermit order = admission.acquire(RouteClass.ORDER);
        PendingPermit third = admission.acquire(RouteClass.MENU);

        assertThat(permit(second)).isEmpty();
        assertThat(permit(third)).isEmpty();
        assertThat(first.permit().isComplete()).isFalse();
        assertThat(order.permit().isComplete()).isFalse();
    }

    @Test
    void each_class_has_a_share_that_no_other_can_take() {
        Admission admission = adaptive(64, 0);
        enterAll(admission, RouteClass.MENU);

        assertThat(enterAll(admission, RouteClass.ORDER)).hasSize(64 * 30 / 100);
        assertThat(enterAll(admission, RouteClass.CART)).hasSize(64 * 20 / 100);
    }

    @Test
    void calls_without_a_goal_neither_take_the_room_of_others_nor_find_theirs_taken() {
        Admission admission = adaptive(64, 0);
        enterAll(admission, RouteClass.ORDER);

        assertThat(enterAll(admission, RouteClass.WEBHOOK)).hasSize(64);
        assertThat(enterAll(admission, RouteClass.PAY)).hasSize(64);
        assertThat(permit(admission.acquire(RouteClass.ORDER))).isEmpty();
    }

    private Admission fixed(int most, int queueCapacity) {
        return new Admission(Map.of(), most, queueCapacity, () -> now);
    }

    private Admission adaptive(int most, int queueCapacity) {
        return new Admission(GOALS, most, queueCapacity, () -> now);
    }

    private static PendingPermit enter(Admission admission) {
        return admission.acquire(RouteClass.WEBHOOK);
    }

    /** As many as are let in at once, and one more that is not. */
    private static List<Permit> enterAll(Admission admission, RouteClass routeClass) {
        List<Permit> permits = new ArrayList<>();
        PendingPermit pending = admission.acquire(routeClass);
        while (pending.permit().isComplete() && pending.permit().result().isPresent()) {
            permits.add(pending.permit().result().orElseThrow());
            pending = admission.acquire(routeClass);
        }
        pending.cancel().run();
        return permits;
    }

    private void callsThatTake(Admission admission, Duration time) {
        List<Permit> permits = enterAll(admission, RouteClass.CART);
        now += time.toNanos();
        permits.forEach(Permit::succeeded);
    }

    private static void endUntil(PendingPermit pending, List<Permit> running) {
        while (!pending.permit().isComplete() && !running.isEmpty()) {
            running.removeFirst().succeeded();
        }
    }

    private static Optional<Permit> permit(PendingPermit pending) {
        assertThat(pending.permit().isComplete()).isTrue();
        return pending.permit().result();
    }
}
