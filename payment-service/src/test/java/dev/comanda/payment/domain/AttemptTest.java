package dev.comanda.payment.domain;

import static dev.comanda.payment.domain.Examples.NOW;
import static dev.comanda.payment.domain.Examples.paymentRequest;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AttemptTest {

    @Test
    void a_session_expires_with_its_order() {
        PaymentRequest request = paymentRequest();

        assertThat(Attempt.first(UUID.randomUUID(), request, NOW).sessionExpiresAt())
                .isEqualTo(request.expiresAt());
    }

    @Property
    void a_session_lifetime_is_within_the_providers_limits(
            @ForAll @LongRange(min = -100_000, max = 1_000_000) long secondsSinceOrder) {
        Attempt attempt = Attempt.first(
                UUID.randomUUID(), paymentRequest(UUID.randomUUID(), NOW.minusSeconds(secondsSinceOrder)), NOW);

        assertThat(Duration.between(NOW, attempt.sessionExpiresAt()))
                .isBetween(Duration.ofMinutes(30), Duration.ofHours(24));
    }

    @Test
    void a_key_expires_before_the_provider_deletes_it() {
        Attempt attempt = Attempt.first(UUID.randomUUID(), paymentRequest(), NOW);

        assertThat(attempt.isKeyExpired(NOW.plus(Duration.ofHours(23)))).isFalse();
        assertThat(attempt.isKeyExpired(NOW.plus(Duration.ofHours(23)).plusSeconds(1)))
                .isTrue();
    }
}
