package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Attempt;
import dev.comanda.payment.domain.Bill;
import dev.comanda.payment.domain.SessionReport;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;

/**
 * Who takes the money. Calls take seconds and must not be made in a transaction; answers arrive on the caller's
 * context. Being unreachable is an answer, not a failure.
 */
public interface PaymentProvider {

    /** Opens a page to pay {@code bill} on. The same attempt gets the same session, however often it is made. */
    Uni<OpenAnswer> open(Bill bill, Attempt attempt);

    Uni<SessionAnswer> look(String sessionId);

    /** Closes the session if nobody has paid on it, and tells how it is then. */
    Uni<SessionAnswer> close(String sessionId);

    /** @param reference the provider's id of a charge that was tried */
    Uni<ChargeAnswer> lookAtCharge(String reference);

    /** What became of an attempt. */
    sealed interface OpenAnswer {

        record Opened(String sessionId, URI url) implements OpenAnswer {}

        /** No session came of this attempt, nor will one. */
        record Refused(String reason) implements OpenAnswer {}

        /** It is not known whether there is a session. */
        record Unreachable(String reason) implements OpenAnswer {}
    }

    /** How a session is. */
    sealed interface SessionAnswer {

        record Found(SessionReport report) implements SessionAnswer {}

        /** It is another installation's. */
        record Foreign() implements SessionAnswer {}

        /** There is no such session. */
        record Unknown() implements SessionAnswer {}

        record Unreachable(String reason) implements SessionAnswer {}
    }

    /** How a charge is. */
    sealed interface ChargeAnswer {

        record Failed(UUID orderId, String reason) implements ChargeAnswer {}

        /** It has not failed, or no longer. */
        record NotFailed() implements ChargeAnswer {}

        /** It is another installation's. */
        record Foreign() implements ChargeAnswer {}

        /** There is no such charge. */
        record Unknown() implements ChargeAnswer {}

        record Unreachable(String reason) implements ChargeAnswer {}
    }
}
