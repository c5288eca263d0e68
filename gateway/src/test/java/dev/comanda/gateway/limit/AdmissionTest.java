package dev.comanda.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.limit.Admission.Permit;
import dev.comanda.gateway.limit.Admission.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    @Test
    void lets_in_as_many_as_it_may_and_queues_the_next() {
        Admission admission = Admission.fixed(2, 1);

        assertThat(permit(admission.enter())).isPresent();
        assertThat(permit(admission.enter())).isPresent();
        Turn third = admission.enter();
        Turn fourth = admission.enter();

        assertThat(third.permit().isComplete()).isFalse();
        assertThat(permit(fourth)).isEmpty();
    }

    @Test
    void the_first_in_the_queue_goes_on_when_a_call_ends() {
        Admission admission = Admission.fixed(1, 2);
        Permit running = permit(admission.enter()).orElseThrow();
        Turn first = admission.enter();
        Turn second = admission.enter();

        running.answered();

        assertThat(permit(first)).isPresent();
        assertThat(second.permit().isComplete()).isFalse();
    }

    @Test
    void a_call_that_ends_twice_frees_one_place() {
        Admission admission = Admission.fixed(1, 0);
        Permit running = permit(admission.enter()).orElseThrow();

        running.answered();
        running.ignored();

        assertThat(admission.underWay()).isZero();
        assertThat(permit(admission.enter())).isPresent();
        assertThat(permit(admission.enter())).isEmpty();
    }

    @Test
    void who_gives_up_waiting_leaves_the_queue_to_others() {
        Admission admission = Admission.fixed(1, 1);
        Permit running = permit(admission.enter()).orElseThrow();
        Turn impatient = admission.enter();

        impatient.giveUp().run();
        Turn patient = admission.enter();
        running.answered();

        assertThat(permit(impatient)).isEmpty();
        assertThat(permit(patient)).isPresent();
    }

    @Test
    void giving_up_after_the_permit_came_changes_nothing() {
        Admission admission = Admission.fixed(1, 1);
        Permit running = permit(admission.enter()).orElseThrow();
        Turn next = admission.enter();
        running.answered();

        next.giveUp().run();

        assertThat(permit(next)).isPresent();
        assertThat(admission.underWay()).isEqualTo(1);
    }

    @Test
    void calls_that_are_slower_than_the_goal_make_it_let_in_fewer() {
        Admission admission = Admission.adaptive(Duration.ofMillis(1), 64, 0);
        int before = admission.limit();

        for (int round = 0; round < 20; round++) {
            callsThatTake(admission, Duration.ofMillis(20));
        }

        assertThat(admission.limit()).isLessThan(before);
    }

    @Test
    void calls_that_are_quicker_than_the_goal_make_it_let_in_more() {
        Admission admission = Admission.adaptive(Duration.ofMinutes(1), 64, 0);
        int before = admission.limit();

        for (int round = 0; round < 20; round++) {
            callsThatTake(admission, Duration.ofMillis(20));
        }

        assertThat(admission.limit()).isGreaterThan(before);
    }

    /** As many as are let in at once. */
    private static void callsThatTake(Admission admission, Duration time) {
        List<Permit> permits = new ArrayList<>();
        Optional<Permit> permit = permit(admission.enter());
        while (permit.isPresent()) {
            permits.add(permit.get());
            permit = permit(admission.enter());
        }
        LockSupport.parkNanos(time.toNanos());
        permits.forEach(Permit::answered);
    }

    private static Optional<Permit> permit(Turn turn) {
        assertThat(turn.permit().isComplete()).isTrue();
        return turn.permit().result();
    }
}
