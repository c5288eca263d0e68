package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import io.smallrye.mutiny.Uni;

/**
 * Refunds at the payment provider. Calls take seconds and must not be made in a transaction; answers arrive on the caller's context. An unreachable provider is an answer, not a failure.
 */
public interface RefundProvider {

    /** Retrieves a charge with all its refunds. */
    Uni<RetrieveAnswer> retrieve(ChargeId charge);

    /** Creates {@code refund}. Retrying the same refund with the same amount creates it once. */
    Uni<CreateAnswer> create(Charge charge, Refund refund);

    /** The state of a charge. */
    sealed interface RetrieveAnswer {

        record Found(ChargeReport report) implements RetrieveAnswer {}

        /** It belongs to another installation. */
        record Foreign() implements RetrieveAnswer {}

        /** There is no such charge. */
        record Unknown() implements RetrieveAnswer {}

        record Unreachable(String reason) implements RetrieveAnswer {}
    }

    /** The result of creating a refund. */
    sealed interface CreateAnswer {

        record Created(RefundReport report) implements CreateAnswer {}

        /**
         * This call created no refund; whether an earlier one did, only retrieving the charge tells.
         *
         * @param reason the provider's error code
         */
        record Refused(String reason) implements CreateAnswer {}

        /** It is unknown whether the refund was created. */
        record Unreachable(String reason) implements CreateAnswer {}
    }
}
