package dev.comanda.payment.adapter.out.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Maps a Stripe payment intent to the state of a charge. */
final class ChargeAnswers {

    private ChargeAnswers() {}

    static ChargeAnswer of(PaymentIntent payment, UUID orderId) {
        StripeError error = payment.getLastPaymentError();
        return error == null || !"requires_payment_method".equals(payment.getStatus())
                ? new ChargeAnswer.NotFailed()
                : new ChargeAnswer.Failed(orderId, reasonOf(error));
    }

    private static String reasonOf(StripeError error) {
        return Stream.of(error.getDeclineCode(), error.getCode(), error.getType())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }
}
