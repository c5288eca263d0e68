package dev.comanda.payment.adapter.out.kafka;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.PaymentEvent;
import dev.comanda.payment.domain.PaymentEvent.RefundTotals;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of payment events, as {@code contracts/} describes it. */
sealed interface PaymentEventJson {

    record SessionOpenedJson(UUID orderId, long version, String sessionId, Instant openedAt)
            implements PaymentEventJson {}

    record SucceededJson(
            UUID orderId, long version, String provider, String paymentReference, Money amount, Instant paidAt)
            implements PaymentEventJson {}

    record FailedJson(UUID orderId, long version, String reason, Instant failedAt) implements PaymentEventJson {}

    record SessionExpiredJson(UUID orderId, long version, Instant expiredAt) implements PaymentEventJson {}

    record RefundSucceededJson(
            UUID orderId,
            UUID refundId,
            String provider,
            String paymentReference,
            Money amount,
            Money refundedTotal,
            Money capturedTotal,
            @Nullable String reason,
            Instant refundedAt)
            implements PaymentEventJson {

        static RefundSucceededJson from(RefundTotals refund, @Nullable String reason, Instant refundedAt) {
            return new RefundSucceededJson(
                    refund.orderId(),
                    refund.refundId(),
                    refund.charge().provider(),
                    refund.charge().reference(),
                    refund.amount(),
                    refund.refundedTotal(),
                    refund.capturedTotal(),
                    reason,
                    refundedAt);
        }
    }

    record RefundFailedJson(
            UUID orderId,
            UUID refundId,
            String provider,
            String paymentReference,
            Money amount,
            Money refundedTotal,
            Money capturedTotal,
            String failure,
            Instant failedAt)
            implements PaymentEventJson {

        static RefundFailedJson from(RefundTotals refund, String failure, Instant failedAt) {
            return new RefundFailedJson(
                    refund.orderId(),
                    refund.refundId(),
                    refund.charge().provider(),
                    refund.charge().reference(),
                    refund.amount(),
                    refund.refundedTotal(),
                    refund.capturedTotal(),
                    failure,
                    failedAt);
        }
    }

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
            case PaymentEvent.RefundSucceeded(RefundTotals refund, String reason, Instant refundedAt) ->
                RefundSucceededJson.from(refund, reason, refundedAt);
            case PaymentEvent.RefundFailed(RefundTotals refund, String failure, Instant failedAt) ->
                RefundFailedJson.from(refund, failure, failedAt);
        };
    }
}
