package dev.comanda.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void outcomes_are_counted_and_their_times_ranked() {
        var tally = Tallies.of(Outcome.ANSWERED, 100, Outcome.REFUSED, 3);

        assertThat(tally.total()).isEqualTo(103);
        assertThat(tally.count(Outcome.REFUSED)).isEqualTo(3);
        assertThat(tally.millis(Outcome.ANSWERED, 0.5)).isEqualTo(49);
        assertThat(tally.millis(Outcome.ANSWERED, 0.99)).isEqualTo(98);
        assertThat(tally.millis(Outcome.FAILED, 0.99)).isZero();
    }

    @Test
    void a_refusal_needs_retry_after() {
        assertThat(Outcome.of(429, true)).isEqualTo(Outcome.REFUSED);
        assertThat(Outcome.of(503, true)).isEqualTo(Outcome.REFUSED);
        assertThat(Outcome.of(503, false)).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(429, false)).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(502, true)).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(404, false)).isEqualTo(Outcome.ANSWERED);
    }
}
