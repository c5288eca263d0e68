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

/** A Stripe session in our words. */
final class SessionReports {

    /** The states in which a payment that was under way has come to nothing. */
    private static final Set<String> WITHOUT_MONEY = Set.of("requires_payment_method", "canceled");

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
            case "expired" -> new Status.Lapsed();
            default -> new Status.StillOpen();
        };
    }

    private static Status completeStatusOf(Session session) {
        if ("paid".equals(session.getPaymentStatus())) {
            return new Status.Paid(StripeAccount.NAME, Objects.requireNonNull(session.getPaymentIntent()));
        }
        return hasComeToNothing(session.getPaymentIntentObject())
                ? new Status.CameToNothing()
                : new Status.AwaitingFunds();
    }

    private static boolean hasComeToNothing(@Nullable PaymentIntent payment) {
        return payment != null && WITHOUT_MONEY.contains(payment.getStatus());
    }
}
