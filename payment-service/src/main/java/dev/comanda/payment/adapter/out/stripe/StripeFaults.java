package dev.comanda.payment.adapter.out.stripe;

import com.stripe.exception.StripeException;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** What Stripe's errors say about what was asked for. */
final class StripeFaults {

    private static final Set<Integer> DEFINITE = Set.of(400, 402, 404);
    private static final int NOT_FOUND = 404;

    private StripeFaults() {}

    /** Stripe has understood, and did nothing. All else may heal, and may have had an effect. */
    static boolean isDefinite(Throwable failure) {
        return failure instanceof UnpayableAmount
                || (failure instanceof StripeException problem && DEFINITE.contains(statusOf(problem)));
    }

    static boolean isUnknown(Throwable failure) {
        return failure instanceof StripeException problem && statusOf(problem) == NOT_FOUND;
    }

    /** Not our bug: Stripe, the way there or our account. */
    static boolean isOutage(Throwable failure) {
        return failure instanceof CircuitBreakerOpenException
                || (failure instanceof StripeException && !isDefinite(failure));
    }

    /** The same for what only asks: that Stripe does not take the question says nothing about what it was asked about. */
    static boolean isNoAnswer(Throwable failure) {
        return isOutage(failure) || (isDefinite(failure) && !isUnknown(failure));
    }

    /** For the log. */
    static String reasonOf(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    /** Stripe's own word for it, as far as there is one. */
    static String codeOf(Throwable failure) {
        return failure instanceof StripeException problem && problem.getCode() != null ? problem.getCode() : "refused";
    }

    private static int statusOf(StripeException problem) {
        Integer status = problem.getStatusCode();
        return status == null ? 0 : status;
    }
}
