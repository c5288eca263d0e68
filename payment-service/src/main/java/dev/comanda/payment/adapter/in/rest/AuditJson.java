package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.application.port.in.AuditViews.AuditView;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Finding;
import dev.comanda.payment.domain.Mismatch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the latest audit found, as staff sees it.
 *
 * @param lastCompletedAt null if there was none yet
 * @param total how many mismatches there are, listed or not
 */
record AuditJson(@Nullable Instant lastCompletedAt, long total, List<MismatchJson> mismatches) {

    /** @param charge the provider's reference of it, if it is about one */
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

    static AuditJson from(AuditView view) {
        return new AuditJson(
                view.lastCompletedAt().orElse(null),
                view.total(),
                view.mismatches().stream().map(MismatchJson::from).toList());
    }
}
