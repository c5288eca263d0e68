package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.PaymentRequest;
import dev.comanda.payment.domain.SessionReport;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;

/**
 * Checkout sessions and charges at the payment provider. Calls take seconds and must not be made in a transaction; answers arrive on the caller's context. An unreachable provider is an answer, not a failure.
 */
public interface PaymentProvider {

    /** Opens a page to pay {@code request} on. The same attempt gets the same session, however often it is made. */
    Uni<OpenAnswer> open(PaymentRequest request, Attempt attempt);

    Uni<SessionAnswer> retrieve(String sessionId);

    /** Closes the session unless it was paid, and returns its state. */
    Uni<SessionAnswer> close(String sessionId);

    /** @param reference the provider's id of an attempted charge */
    Uni<ChargeAnswer> retrieveCharge(String reference);

    /** The result of an attempt. */
    sealed interface OpenAnswer {

        record Opened(String sessionId, URI url) implements OpenAnswer {}

        /** This attempt created no session and never will. */
        record Refused(String reason) implements OpenAnswer {}

        /** It is unknown whether the session was created. */
        record Unreachable(String reason) implements OpenAnswer {}
    }

    /** The state of a session. */
    sealed interface SessionAnswer {

        record Found(SessionReport report) implements SessionAnswer {}

        /** It belongs to another installation. */
        record Foreign() implements SessionAnswer {}

        /** There is no such session. */
        record Unknown() implements SessionAnswer {}

        record Unreachable(String reason) implements SessionAnswer {}
    }

    /** The state of a charge. */
    sealed interface ChargeAnswer {

        record Failed(UUID orderId, String reason) implements ChargeAnswer {}

        /** It has not failed, or a later attempt succeeded. */
        record NotFailed() implements ChargeAnswer {}

        /** It belongs to another installation. */
        record Foreign() implements ChargeAnswer {}

        /** There is no such charge. */
        record Unknown() implements ChargeAnswer {}

        record Unreachable(String reason) implements ChargeAnswer {}
    }
}
