package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Mismatch one =
            ChargeComparison.withNothing(ExampleCharges.charge()).getFirst();
    private final Mismatch another =
            ChargeComparison.withNothing(ExampleCharges.charge()).getFirst();

    @Test
    void what_was_found_just_now_may_be_on_its_way() {
        List<Finding> found = Finding.after(List.of(), List.of(one), GRACE, NOW);

        assertThat(found).containsExactly(new Finding(one, NOW, NOW, false));
    }

    @Test
    void what_is_found_again_after_the_grace_is_confirmed_and_stays_so() {
        Instant almost = NOW.plus(GRACE).minusNanos(1);
        Instant later = NOW.plus(GRACE);
        List<Finding> first = List.of(new Finding(one, NOW, NOW, false));

        assertThat(Finding.after(first, List.of(one), GRACE, almost))
                .containsExactly(new Finding(one, NOW, almost, false));
        List<Finding> confirmed = Finding.after(first, List.of(one), GRACE, later);
        assertThat(confirmed).containsExactly(new Finding(one, NOW, later, true));
        assertThat(Finding.after(confirmed, List.of(one), GRACE.multipliedBy(2), later))
                .isEqualTo(confirmed);
    }

    @Test
    void without_grace_everything_counts_at_once() {
        assertThat(Finding.after(List.of(), List.of(one), Duration.ZERO, NOW))
                .containsExactly(new Finding(one, NOW, NOW, true));
    }

    @Test
    void what_is_no_more_found_is_over_and_begins_anew_if_it_comes_back() {
        List<Finding> before = List.of(new Finding(one, NOW, NOW, true));
        Instant later = NOW.plus(GRACE);

        List<Finding> without = Finding.after(before, List.of(another), GRACE, later);
        List<Finding> back = Finding.after(without, List.of(one), GRACE, later.plus(GRACE));

        assertThat(without).extracting(Finding::mismatch).containsExactly(another);
        assertThat(back).containsExactly(new Finding(one, later.plus(GRACE), later.plus(GRACE), false));
    }

    @Test
    void a_mismatch_is_recognized_by_its_id_as_long_as_both_sides_say_the_same() {
        Mismatch changed =
                new Mismatch(one.kind(), one.orderId(), one.charge(), one.refund(), one.expected(), "something else");

        assertThat(one.id())
                .isEqualTo(ChargeComparison.withNothing(charge(one)).getFirst().id());
        assertThat(one.id()).isNotEqualTo(changed.id()).isNotEqualTo(another.id());
    }

    private static Charge charge(Mismatch about) {
        return Charge.unseen(about.charge().orElseThrow(), about.orderId())
                .saw(Examples.TOTAL, NOW)
                .charge();
    }
}
