package dev.comanda.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.chaos.load.Load;
import dev.comanda.chaos.load.Outcome;
import dev.comanda.chaos.load.Tallies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is planted has to be found, and nothing else. */
class LoadChecksTest {

    private static final Load FINE = answered(1_000);

    @Test
    void a_restart_without_failed_calls_passes() {
        assertThat(LoadChecks.nothingDropped(FINE, Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REFUSED", "FAILED", "UNANSWERED"})
    void one_dropped_call_of_a_thousand_is_found(Outcome outcome) {
        assertThat(LoadChecks.nothingDropped(load(Outcome.ANSWERED, 999, outcome, 1), Optional.empty()))
                .containsExactly(new Violation(Invariant.G9, outcome.label() + ", 1 times"));
    }

    @Test
    void an_incomplete_restart_is_found() {
        assertThat(LoadChecks.nothingDropped(FINE, Optional.of("Comanda stops.")))
                .containsExactly(new Violation(Invariant.G9, "the restart failed: Comanda stops."));
    }

    @Test
    void a_restart_without_load_proves_nothing() {
        assertThat(LoadChecks.nothingDropped(answered(0), Optional.empty())).hasSize(1);
    }

    @Test
    void overload_with_proper_refusals_passes() {
        var overload = load(Outcome.ANSWERED, 950, Outcome.REFUSED, 2_000);

        assertThat(LoadChecks.neverCollapses(100, overload, FINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {890, 490})
    void a_collapse_of_goodput_is_found(int answered) {
        var overload = load(Outcome.ANSWERED, answered, Outcome.REFUSED, 2_000);

        assertThat(promises(LoadChecks.neverCollapses(100, overload, FINE))).containsExactly(Invariant.G10);
    }

    @Test
    void responses_after_the_end_are_not_goodput() {
        var late = load(Outcome.ANSWERED, 950, Outcome.REFUSED, 2_000);
        var overload = new Load(late.wantedPerSecond(), late.time(), 800, late.tally());

        assertThat(promises(LoadChecks.neverCollapses(100, overload, FINE))).containsExactly(Invariant.G10);
    }

    @Test
    void too_little_load_proves_nothing() {
        var few = load(Outcome.ANSWERED, 940, Outcome.NOT_SENT, 60);
        var violation = "94.0 calls a second came instead of 100.0, so nothing is proved";

        assertThat(LoadChecks.nothingDropped(few, Optional.empty()))
                .containsExactly(
                        new Violation(Invariant.G9, violation), new Violation(Invariant.G9, "not sent, 60 times"));
        assertThat(LoadChecks.neverCollapses(100, few, FINE)).containsExactly(new Violation(Invariant.G10, violation));
    }

    @Test
    void the_figures_include_the_number_of_calls() {
        assertThat(LoadChecks.figures(load(Outcome.ANSWERED, 940, Outcome.NOT_SENT, 60)))
                .contains("94.0 calls a second, for 10.0 s");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"FAILED", "UNANSWERED"})
    void improper_refusals_are_found(Outcome outcome) {
        var overload = load(Outcome.ANSWERED, 950, outcome, 1);

        assertThat(promises(LoadChecks.neverCollapses(100, overload, FINE))).containsExactly(Invariant.G10);
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REFUSED", "FAILED", "UNANSWERED"})
    void a_missing_recovery_is_found(Outcome outcome) {
        var afterwards = load(Outcome.ANSWERED, 999, outcome, 1);

        assertThat(promises(LoadChecks.neverCollapses(100, FINE, afterwards))).containsExactly(Invariant.G10);
    }

    private static Load answered(int count) {
        return load(Outcome.ANSWERED, count, Outcome.REFUSED, 0);
    }

    /** So many calls with one outcome, and so many with another, within ten seconds. */
    private static Load load(Outcome outcome, int count, Outcome other, int otherCount) {
        var time = Duration.ofSeconds(10);
        var wanted = (count + otherCount) / (double) time.toSeconds();
        return new Load(wanted, time, count, Tallies.of(outcome, count, other, otherCount));
    }

    private static List<Invariant> promises(List<Violation> violations) {
        return violations.stream().map(Violation::invariant).toList();
    }
}
