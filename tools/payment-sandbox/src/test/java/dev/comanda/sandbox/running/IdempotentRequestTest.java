package dev.comanda.sandbox.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotentRequestTest extends RunningSandbox {

    private final RequestOptions sameKey = RequestOptions.builder()
            .setIdempotencyKey(UUID.randomUUID().toString())
            .build();

    @Test
    void a_repeated_request_gets_the_same_session() throws StripeException {
        // Given
        SessionCreateParams order = order().build();

        // When
        Session first = stripe().v1().checkout().sessions().create(order, sameKey);
        Session second = stripe().v1().checkout().sessions().create(order, sameKey);

        // Then
        assertThat(second.toJson()).isEqualTo(first.toJson());
        assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .isEmpty();
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
    }

    @Test
    void the_same_key_with_other_parameters_is_refused() throws StripeException {
        stripe().v1().checkout().sessions().create(order().build(), sameKey);

        assertThatThrownBy(() -> stripe().v1().checkout().sessions().create(order().build(), sameKey))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageContaining("same parameters");
    }

    @Test
    void the_same_key_at_another_endpoint_is_refused() throws StripeException {
        Session session = stripe().v1().checkout().sessions().create(order().build(), sameKey);

        assertThatThrownBy(() -> stripe().v1().checkout().sessions().expire(session.getId(), sameKey))
                .isInstanceOf(IdempotencyException.class)
                .hasMessageContaining("same endpoint");
    }

    @Test
    void a_repeated_refund_gives_money_back_once() throws StripeException {
        // Given
        Session session = paid();
        RefundCreateParams refund = RefundCreateParams.builder()
                .setPaymentIntent(session.getPaymentIntent())
                .setAmount(1_000L)
                .build();

        // When
        String first = stripe().v1().refunds().create(refund, sameKey).getId();
        String second = stripe().v1().refunds().create(refund, sameKey).getId();

        // Then
        assertThat(second).isEqualTo(first);
    }
}
