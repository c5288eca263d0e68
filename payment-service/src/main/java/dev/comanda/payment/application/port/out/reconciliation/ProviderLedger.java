package dev.comanda.payment.application.port.out.reconciliation;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The provider's own lists of charges and refunds, page by page, without those of other installations. Calls take seconds and must not be made in a transaction; they fail with {@link ProviderLedgerUnavailable} if the provider is unreachable.
 */
public interface ProviderLedger {

    /**
     * Charges with captured money that were created since {@code since}.
     *
     * @param after the cursor of the previous page; empty for the first page
     */
    Uni<ChargePage> charges(Instant since, Optional<String> after);

    /** Charges with a refund created since {@code since}, once for each such refund. */
    Uni<RefundPage> refunds(Instant since, Optional<String> after);

    /** @param next empty on the last page */
    record ChargePage(List<ChargeEntry> charges, Optional<String> next) {

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
     * A charge, as the provider lists it.
     *
     * @param refunded successful and pending refunds, without failed ones
     */
    record ChargeEntry(ChargeId id, UUID orderId, Money captured, Money refunded) {

        /** The full report of a charge without refunds. */
        public ChargeReport withoutRefunds() {
            return new ChargeReport(id, orderId, captured, List.of());
        }
    }
}
