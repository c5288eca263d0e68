package dev.comanda.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.load.Outcome;
import dev.comanda.chaos.load.Tallies;
import dev.comanda.chaos.load.Tally;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is planted has to be found, and nothing else. */
class LoadChecksTest {

    private static final Tally FINE = Tallies.of(Outcome.ANSWERED, 1_000);

    @Test
    void a_restart_that_nobody_noticed_dropped_nothing() {
        assertThat(LoadChecks.nothingDropped(FINE, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REFUSED", "FAILED", "UNANSWERED"})
    void one_call_of_a_thousand_that_a_restart_dropped_is_found(Outcome outcome) {
        assertThat(LoadChecks.nothingDropped(Tallies.of(Outcome.ANSWERED, 999, outcome, 1), Optional.empty()))
                .containsExactly(new Violation(Promise.G9, outcome.text() + ", 1 times"));
    }

    @Test
    void a_restart_that_did_not_come_to_its_end_is_found() {
        assertThat(LoadChecks.nothingDropped(FINE, Optional.of("Comanda stops.")))
                .containsExactly(new Violation(Promise.G9, "the restart did not come to its end: Comanda stops."));
    }

    @Test
    void a_restart_beside_which_nothing_was_asked_proves_nothing() {
        assertThat(LoadChecks.nothingDropped(new Tally(), Optional.empty())).hasSize(1);
    }

    @Test
    void overload_that_is_refused_in_order_collapses_nothing() {
        var overloaded = Tallies.of(Outcome.ANSWERED, 950, Outcome.REFUSED, 2_000);

        assertThat(LoadChecks.neverCollapses(100, 95, overloaded, FINE)).isEmpty();
    }

    @Test
    void goodput_that_breaks_down_is_found() {
        assertThat(promises(LoadChecks.neverCollapses(100, 49, FINE, FINE))).containsExactly(Promise.G10);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"FAILED", "UNANSWERED"})
    void what_is_not_refused_in_order_is_found(Outcome outcome) {
        var overloaded = Tallies.of(Outcome.ANSWERED, 950, outcome, 1);

        assertThat(promises(LoadChecks.neverCollapses(100, 95, overloaded, FINE)))
                .containsExactly(Promise.G10);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REFUSED", "FAILED", "UNANSWERED"})
    void who_has_not_recovered_is_found(Outcome outcome) {
        var afterwards = Tallies.of(Outcome.ANSWERED, 999, outcome, 1);

        assertThat(promises(LoadChecks.neverCollapses(100, 95, FINE, afterwards)))
                .containsExactly(Promise.G10);
    }

    private static List<Promise> promises(List<Violation> violations) {
        return violations.stream().map(Violation::promise).toList();
    }
}
