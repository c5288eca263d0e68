package dev.comanda.payment.application.port.out;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The provider's own lists of what it did for us, page by page. Other installations' entries are left out. Calls take
 * seconds and must not be made in a transaction; all fail with {@link UnreadableBooks} if the provider can't be asked.
 */
public interface ProviderBooks {

    /**
     * Payments that were begun since {@code since} and brought money in.
     *
     * @param after where the page before said that the next one begins; empty for the first
     */
    Uni<ChargePage> charges(Instant since, Optional<String> after);

    /** Charges of which a refund was made since {@code since}, each as often as there are such refunds. */
    Uni<RefundPage> refunds(Instant since, Optional<String> after);

    /** @param next empty on the last page */
    record ChargePage(List<BookedCharge> charges, Optional<String> next) {

        public ChargePage {
            charges = List.copyOf(charges);
        }
    }

    /** @param next empty on the last page */
    record RefundPage(List<ChargeId> refunded, Optional<String> next) {

        public RefundPage {
            refunded = List.copyOf(refunded);
        }
    }

    /**
     * What a list tells of a charge.
     *
     * @param refunded what went back or is on its way; refunds that failed are not in it
     */
    record BookedCharge(ChargeId id, UUID orderId, Money captured, Money refunded) {

        /** All there is to know of a charge without refunds. */
        public ChargeReport withoutRefunds() {
            return new ChargeReport(id, orderId, captured, List.of());
        }
    }
}
