package dev.comanda.payment.adapter.out.stripe;

import com.stripe.exception.StripeException;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/** What Stripe's errors say about the operation requested. */
final class StripeErrors {

    private static final Set<Integer> DEFINITE = Set.of(400, 402, 404);
    private static final int NOT_FOUND = 404;

    private StripeErrors() {}

    /** Stripe rejected the request without an effect. Other errors may be temporary, and may have had an effect. */
    static boolean isDefinite(Throwable failure) {
        return failure instanceof UnsupportedAmount
                || (failure instanceof StripeException problem && DEFINITE.contains(statusOf(problem)));
    }

    static boolean isUnknown(Throwable failure) {
        return failure instanceof StripeException problem && statusOf(problem) == NOT_FOUND;
    }

    /** Not a bug of ours: Stripe, the network or our account. */
    static boolean isOutage(Throwable failure) {
        return failure instanceof CircuitBreakerOpenException
                || (failure instanceof StripeException && !isDefinite(failure));
    }

    /** For read requests: a rejected request says nothing about the object. */
    static boolean isInconclusive(Throwable failure) {
        return isOutage(failure) || (isDefinite(failure) && !isUnknown(failure));
    }

    /** For the log. */
    static String reasonOf(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    /** Stripe's error code, if there is one. */
    static String codeOf(Throwable failure) {
        return failure instanceof StripeException problem && problem.getCode() != null ? problem.getCode() : "refused";
    }

    private static int statusOf(StripeException problem) {
        Integer status = problem.getStatusCode();
        return status == null ? 0 : status;
    }
}
