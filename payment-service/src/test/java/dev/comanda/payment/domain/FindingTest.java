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
        List<Finding> found = Finding.after(List.of(), List.of(one), NOW);

        assertThat(found).containsExactly(new Finding(one, NOW, NOW));
        assertThat(found).noneMatch(finding -> finding.isConfirmed(GRACE));
    }

    @Test
    void what_is_found_again_after_the_grace_is_confirmed() {
        Instant later = NOW.plus(GRACE);

        List<Finding> again = Finding.after(List.of(new Finding(one, NOW, NOW)), List.of(one), later);

        assertThat(again).containsExactly(new Finding(one, NOW, later));
        assertThat(again).allMatch(finding -> finding.isConfirmed(GRACE));
        assertThat(again).noneMatch(finding -> finding.isConfirmed(GRACE.plusNanos(1)));
    }

    @Test
    void what_is_no_more_found_is_over_and_begins_anew_if_it_comes_back() {
        List<Finding> before = List.of(new Finding(one, NOW, NOW));
        Instant later = NOW.plus(GRACE);

        List<Finding> without = Finding.after(before, List.of(another), later);
        List<Finding> back = Finding.after(without, List.of(one), later.plus(GRACE));

        assertThat(without).extracting(Finding::mismatch).containsExactly(another);
        assertThat(back).extracting(Finding::firstSeen).containsExactly(later.plus(GRACE));
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
