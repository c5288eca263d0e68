package dev.comanda.order.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.order.domain.EarlyRefunds;
import dev.comanda.order.domain.RefundResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refund results that arrived before their payment, stored as JSON with the order; null if there are none. */
record EarlyRefundsRow(List<ResultRow> all) {

    record ResultRow(String paymentReference, boolean succeeded, Money refundedTotal, Money capturedTotal) {

        static ResultRow from(RefundResult result) {
            return new ResultRow(
                    result.paymentReference(), result.succeeded(), result.refundedTotal(), result.capturedTotal());
        }

        RefundResult toDomain() {
            return new RefundResult(paymentReference, succeeded, refundedTotal, capturedTotal);
        }
    }

    static @Nullable EarlyRefundsRow from(EarlyRefunds refunds) {
        return refunds.equals(EarlyRefunds.NONE)
                ? null
                : new EarlyRefundsRow(
                        refunds.all().stream().map(ResultRow::from).toList());
    }

    static EarlyRefunds toDomain(@Nullable EarlyRefundsRow stored) {
        return stored == null
                ? EarlyRefunds.NONE
                : new EarlyRefunds(stored.all.stream().map(ResultRow::toDomain).toList());
    }
}
