package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.application.port.in.reconciliation.ReconciliationViews.ReconciliationView;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The findings of the latest reconciliation run, as shown to staff.
 *
 * @param lastCompletedAt null if no run has completed yet
 * @param total the number of mismatches, listed or not
 */
record ReconciliationJson(@Nullable Instant lastCompletedAt, long total, List<MismatchJson> mismatches) {

    /** @param charge the provider's id of the charge, if it is about one */
    record MismatchJson(
            String kind,
            UUID orderId,
            @Nullable String provider,
            @Nullable String charge,
            @Nullable UUID refundId,
            String expected,
            String found,
            Instant firstSeen,
            Instant lastSeen) {

        static MismatchJson from(Finding finding) {
            Mismatch mismatch = finding.mismatch();
            return new MismatchJson(
                    mismatch.kind().name().toLowerCase(Locale.ROOT),
                    mismatch.orderId(),
                    mismatch.charge().map(ChargeId::provider).orElse(null),
                    mismatch.charge().map(ChargeId::reference).orElse(null),
                    mismatch.refund().orElse(null),
                    mismatch.expected(),
                    mismatch.found(),
                    finding.firstSeen(),
                    finding.lastSeen());
        }
    }

    static ReconciliationJson from(ReconciliationView view) {
        return new ReconciliationJson(
                view.lastCompletedAt().orElse(null),
                view.total(),
                view.mismatches().stream().map(MismatchJson::from).toList());
    }
}
