package dev.comanda.payment.adapter.out.kafka;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.PaymentEvent;
import java.time.Instant;
import java.util.UUID;

/** The data of payment events, as {@code contracts/} describes it. */
sealed interface PaymentEventJson {

    record SessionOpenedJson(UUID orderId, long version, String sessionId, Instant openedAt)
            implements PaymentEventJson {}

    record SucceededJson(
            UUID orderId, long version, String provider, String paymentReference, Money amount, Instant paidAt)
            implements PaymentEventJson {}

    record FailedJson(UUID orderId, long version, String reason, Instant failedAt) implements PaymentEventJson {}

    record SessionExpiredJson(UUID orderId, long version, Instant expiredAt) implements PaymentEventJson {}

    static PaymentEventJson from(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.SessionOpened opened ->
                new SessionOpenedJson(opened.orderId(), opened.version(), opened.sessionId(), opened.openedAt());
            case PaymentEvent.Succeeded succeeded ->
                new SucceededJson(
                        succeeded.orderId(),
                        succeeded.version(),
                        succeeded.receipt().provider(),
                        succeeded.receipt().reference(),
                        succeeded.amount(),
                        succeeded.receipt().paidAt());
            case PaymentEvent.Failed failed ->
                new FailedJson(failed.orderId(), failed.version(), failed.reason(), failed.failedAt());
            case PaymentEvent.SessionExpired expired ->
                new SessionExpiredJson(expired.orderId(), expired.version(), expired.expiredAt());
        };
    }
}
