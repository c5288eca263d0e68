package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.bill;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void a_session_lives_as_long_as_its_order_can_be_paid() {
        Bill bill = bill();

        assertThat(Attempt.first(UUID.randomUUID(), bill, NOW).sessionExpiresAt())
                .isEqualTo(bill.expiresAt());
    }

    @Property
    void a_session_lives_no_shorter_and_no_longer_than_providers_allow(
            @ForAll @LongRange(min = -100_000, max = 1_000_000) long secondsSinceOrder) {
        Attempt attempt =
                Attempt.first(UUID.randomUUID(), bill(UUID.randomUUID(), NOW.minusSeconds(secondsSinceOrder)), NOW);

        assertThat(Duration.between(NOW, attempt.sessionExpiresAt()))
                .isBetween(Duration.ofMinutes(30), Duration.ofHours(24));
    }

    @Test
    void a_key_is_not_used_once_the_provider_may_have_forgotten_it() {
        Attempt attempt = Attempt.first(UUID.randomUUID(), bill(), NOW);

        assertThat(attempt.isOutlived(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(attempt.isOutlived(NOW.plus(Duration.ofHours(23)).plusSeconds(1)))
                .isTrue();
    }
}
