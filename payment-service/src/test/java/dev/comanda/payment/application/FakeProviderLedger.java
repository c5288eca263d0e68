package dev.comanda.payment.application;

import dev.comanda.money.Money;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Examples;
import dev.comanda.payment.domain.RefundReport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger of {@link FakeRefundProvider}, with all charges captured at {@link Examples#NOW}; one entry per page. */
final class FakeProviderLedger implements ProviderLedger {

    private final FakeRefundProvider provider;

    FakeProviderLedger(FakeRefundProvider provider) {
        this.provider = provider;
    }

    @Override
    public Uni<ChargePage> charges(Instant since, Optional<String> after) {
        return Uni.createFrom().item(() -> {
            List<ChargeEntry> all = provider.charges().stream()
                    .filter(_ -> !Examples.NOW.isBefore(since))
                    .map(FakeProviderLedger::entryOf)
                    .toList();
            return new ChargePage(pageOf(all, after), next(all, after));
        });
    }

    @Override
    public Uni<RefundPage> refunds(Instant since, Optional<String> after) {
        return Uni.createFrom().item(() -> {
            List<ChargeId> all = provider.charges().stream()
                    .flatMap(charge -> charge.refunds().stream()
                            .filter(refund -> !refund.createdAt().isBefore(since))
                            .map(_ -> charge.id()))
                    .toList();
            return new RefundPage(pageOf(all, after), next(all, after));
        });
    }

    private static ChargeEntry entryOf(ChargeReport charge) {
        Money refunded = Money.sum(
                charge.captured().currency(),
                charge.refunds().stream()
                        .filter(refund -> !(refund.status() instanceof RefundReport.Status.Failed))
                        .map(RefundReport::amount)
                        .toList());
        return new ChargeEntry(charge.id(), charge.orderId(), charge.captured(), refunded);
    }

    private static <T> List<T> pageOf(List<T> all, Optional<String> after) {
        return all.stream().skip(begin(after)).limit(1).toList();
    }

    private static Optional<String> next(List<?> all, Optional<String> after) {
        int next = begin(after) + 1;
        return next < all.size() ? Optional.of(String.valueOf(next)) : Optional.empty();
    }

    private static int begin(Optional<String> after) {
        return after.map(Integer::valueOf).orElse(0);
    }
}
