package dev.comanda.payment.domain.reconciliation;

import static dev.comanda.payment.domain.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ExampleCharges;
import dev.comanda.payment.domain.Examples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Mismatch one =
            ChargeComparison.missingAtProvider(ExampleCharges.charge()).getFirst();
    private final Mismatch another =
            ChargeComparison.missingAtProvider(ExampleCharges.charge()).getFirst();

    @Test
    void a_new_mismatch_is_not_confirmed() {
        List<Finding> found = Finding.update(List.of(), List.of(one), GRACE, NOW);

        assertThat(found).containsExactly(new Finding(one, NOW, NOW, false));
    }

    @Test
    void a_mismatch_found_again_after_the_grace_stays_confirmed() {
        Instant almost = NOW.plus(GRACE).minusNanos(1);
        Instant later = NOW.plus(GRACE);
        List<Finding> first = List.of(new Finding(one, NOW, NOW, false));

        assertThat(Finding.update(first, List.of(one), GRACE, almost))
                .containsExactly(new Finding(one, NOW, almost, false));
        List<Finding> confirmed = Finding.update(first, List.of(one), GRACE, later);
        assertThat(confirmed).containsExactly(new Finding(one, NOW, later, true));
        assertThat(Finding.update(confirmed, List.of(one), GRACE.multipliedBy(2), later))
                .isEqualTo(confirmed);
    }

    @Test
    void without_grace_a_mismatch_is_confirmed_immediately() {
        assertThat(Finding.update(List.of(), List.of(one), Duration.ZERO, NOW))
                .containsExactly(new Finding(one, NOW, NOW, true));
    }

    @Test
    void a_resolved_mismatch_starts_over_if_it_returns() {
        List<Finding> before = List.of(new Finding(one, NOW, NOW, true));
        Instant later = NOW.plus(GRACE);

        List<Finding> without = Finding.update(before, List.of(another), GRACE, later);
        List<Finding> back = Finding.update(without, List.of(one), GRACE, later.plus(GRACE));

        assertThat(without).extracting(Finding::mismatch).containsExactly(another);
        assertThat(back).containsExactly(new Finding(one, later.plus(GRACE), later.plus(GRACE), false));
    }

    @Test
    void the_id_of_a_mismatch_is_stable_until_a_side_changes() {
        Mismatch changed =
                new Mismatch(one.kind(), one.orderId(), one.charge(), one.refund(), one.expected(), "something else");

        assertThat(one.id())
                .isEqualTo(ChargeComparison.missingAtProvider(charge(one))
                        .getFirst()
                        .id());
        assertThat(one.id()).isNotEqualTo(changed.id()).isNotEqualTo(another.id());
    }

    private static Charge charge(Mismatch about) {
        return Charge.unknown(about.charge().orElseThrow(), about.orderId())
                .capture(Examples.TOTAL, NOW)
                .charge();
    }
}
