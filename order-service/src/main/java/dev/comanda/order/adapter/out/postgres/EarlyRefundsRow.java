package dev.comanda.order.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.order.domain.EarlyRefunds;
import dev.comanda.order.domain.RefundProgress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refunds that were faster than their payment, as they are stored with the order: nothing where there are none. */
record EarlyRefundsRow(List<ProgressRow> all) {

    record ProgressRow(String paymentReference, boolean succeeded, Money refundedTotal, Money capturedTotal) {

        static ProgressRow from(RefundProgress progress) {
            return new ProgressRow(
                    progress.paymentReference(),
                    progress.succeeded(),
                    progress.refundedTotal(),
                    progress.capturedTotal());
        }

        RefundProgress toDomain() {
            return new RefundProgress(paymentReference, succeeded, refundedTotal, capturedTotal);
        }
    }

    static @Nullable EarlyRefundsRow from(EarlyRefunds refunds) {
        return refunds.equals(EarlyRefunds.NONE)
                ? null
                : new EarlyRefundsRow(
                        refunds.all().stream().map(ProgressRow::from).toList());
    }

    static EarlyRefunds toDomain(@Nullable EarlyRefundsRow stored) {
        return stored == null
                ? EarlyRefunds.NONE
                : new EarlyRefunds(
                        stored.all.stream().map(ProgressRow::toDomain).toList());
    }
}
