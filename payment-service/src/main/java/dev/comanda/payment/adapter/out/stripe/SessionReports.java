package dev.comanda.payment.adapter.out.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import dev.comanda.money.Money;
import dev.comanda.payment.domain.SessionReport;
import dev.comanda.payment.domain.SessionReport.Purpose;
import dev.comanda.payment.domain.SessionReport.Status;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps a Stripe session to a report. */
final class SessionReports {

    /** The statuses of a payment intent whose asynchronous payment failed. */
    private static final Set<String> FAILED_STATES = Set.of("requires_payment_method", "canceled");

    private SessionReports() {}

    static SessionReport of(Session session, UUID orderId) {
        Purpose purpose = "payment".equals(session.getMode()) ? Purpose.PAYMENT : Purpose.OTHER;
        return new SessionReport(session.getId(), orderId, purpose, amountOf(session), statusOf(session));
    }

    private static Money amountOf(Session session) {
        return session.getAmountTotal() == null || session.getCurrency() == null
                ? Money.of(0, "XXX")
                : StripeAmounts.fromStripe(session.getAmountTotal(), session.getCurrency());
    }

    private static Status statusOf(Session session) {
        return switch (String.valueOf(session.getStatus())) {
            case "complete" -> completeStatusOf(session);
            case "expired" -> new Status.Expired();
            default -> new Status.Open();
        };
    }

    private static Status completeStatusOf(Session session) {
        if ("paid".equals(session.getPaymentStatus())) {
            return new Status.Paid(StripeAccount.NAME, Objects.requireNonNull(session.getPaymentIntent()));
        }
        return hasFailed(session.getPaymentIntentObject()) ? new Status.Failed() : new Status.AwaitingFunds();
    }

    private static boolean hasFailed(@Nullable PaymentIntent payment) {
        return payment != null && FAILED_STATES.contains(payment.getStatus());
    }
}
