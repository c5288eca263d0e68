package dev.comanda.payment.application.port.out;

import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.RefundReport;
import io.smallrye.mutiny.Uni;

/**
 * Who gives the money back. Calls take seconds and must not be made in a transaction; answers arrive on the caller's
 * context. Being unreachable is an answer, not a failure.
 */
public interface RefundProvider {

    /** What the provider knows of a charge, with all its refunds. */
    Uni<LookAnswer> look(ChargeId charge);

    /** Asks for {@code refund}. The same refund of the same amount is made once, however often it is asked for. */
    Uni<PostAnswer> post(Charge charge, Refund refund);

    /** How a charge is. */
    sealed interface LookAnswer {

        record Found(ChargeReport report) implements LookAnswer {}

        /** It is another installation's. */
        record Foreign() implements LookAnswer {}

        /** There is no such charge. */
        record Unknown() implements LookAnswer {}

        record Unreachable(String reason) implements LookAnswer {}
    }

    /** What became of a refund that was asked for. */
    sealed interface PostAnswer {

        record Made(RefundReport report) implements PostAnswer {}

        /**
         * Nothing came of it this time; whether something did earlier, only looking tells.
         *
         * @param reason the provider's word for it
         */
        record Refused(String reason) implements PostAnswer {}

        /** It is not known whether there is a refund. */
        record Unreachable(String reason) implements PostAnswer {}
    }
}
