package dev.comanda.payment.adapter.out.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.RefundReport;
import dev.comanda.payment.domain.RefundReport.Status;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Maps Stripe's payment intents and refunds to reports. */
final class RefundReports {

    private RefundReports() {}

    static ChargeReport of(
            PaymentIntent payment, UUID orderId, List<Refund> refunds, InstallationMetadata installation) {
        return new ChargeReport(
                new ChargeId(StripeAccount.NAME, payment.getId()),
                orderId,
                StripeAmounts.fromStripe(payment.getAmountReceived(), payment.getCurrency()),
                // Stripe lists the newest first.
                refunds.reversed().stream()
                        .map(refund -> of(refund, installation))
                        .toList());
    }

    static RefundReport of(Refund refund, InstallationMetadata installation) {
        return new RefundReport(
                refund.getId(),
                installation.refundOf(refund.getMetadata()),
                StripeAmounts.fromStripe(refund.getAmount(), refund.getCurrency()),
                Instant.ofEpochSecond(refund.getCreated()),
                statusOf(refund));
    }

    private static Status statusOf(Refund refund) {
        return switch (String.valueOf(refund.getStatus())) {
            case "succeeded" -> new Status.Succeeded();
            case "failed" -> new Status.Failed(Objects.requireNonNullElse(refund.getFailureReason(), "unknown"));
            case "canceled" -> new Status.Failed("canceled");
            default -> new Status.Pending();
        };
    }
}
