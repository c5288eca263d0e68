package dev.comanda.payment.application.reconciliation;

import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.RetrieveAnswer;
import dev.comanda.payment.application.port.out.reconciliation.Ledger;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger.ChargeEntry;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedgerUnavailable;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Refund;
import dev.comanda.payment.domain.reconciliation.ChargeComparison;
import dev.comanda.payment.domain.reconciliation.Finding;
import dev.comanda.payment.domain.reconciliation.Mismatch;
import dev.comanda.payment.domain.reconciliation.OrderComparison;
import dev.comanda.payment.domain.reconciliation.OrderLedger;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One run over both ledgers: first the provider's lists, then ours, retrieving each charge that the provider did not list. Reads page by page and one call at a time, so it does not compete with payments for calls to the provider.
 */
final class ReconciliationRun {

    private static final int PAGE = 100;

    private final ProviderLedger providerLedger;
    private final RefundProvider provider;
    private final Ledger ledger;
    private final Supplier<Uni<?>> afterEachPage;
    private final Set<Mismatch> found = new LinkedHashSet<>();
    private final Set<ChargeId> compared = new HashSet<>();
    private final Set<ChargeId> retrieved = new HashSet<>();
    private final Set<UUID> comparedOrders = new HashSet<>();

    ReconciliationRun(
            ProviderLedger providerLedger, RefundProvider provider, Ledger ledger, Supplier<Uni<?>> afterEachPage) {
        this.providerLedger = providerLedger;
        this.provider = provider;
        this.ledger = ledger;
        this.afterEachPage = afterEachPage;
    }

    /** @param known earlier findings, which are checked again however old they are */
    Uni<Set<Mismatch>> execute(Instant since, List<Finding> known) {
        return charges(since)
                .chain(() -> refunds(since))
                .chain(() -> orders(since))
                .chain(() -> recheck(known))
                .replaceWith(found);
    }

    private Uni<Void> charges(Instant since) {
        return forEachPage(
                after -> providerLedger.charges(since, after),
                page -> compareEntries(page.charges()),
                ProviderLedger.ChargePage::next);
    }

    private Uni<Void> refunds(Instant since) {
        return forEachPage(
                after -> providerLedger.refunds(since, after),
                page -> retrieveAll(page.refunded(), retrieved),
                ProviderLedger.RefundPage::next);
    }

    private Uni<Void> orders(Instant since) {
        return forEachPage(
                after -> ledger.changedOrders(since, after, PAGE), this::compareOrders, ReconciliationRun::lastOfFull);
    }

    private static Optional<UUID> lastOfFull(List<UUID> page) {
        return page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast());
    }

    private Uni<Void> recheck(List<Finding> known) {
        Set<UUID> orders = known.stream()
                .map(finding -> finding.mismatch().orderId())
                .filter(order -> !comparedOrders.contains(order))
                .collect(Collectors.toSet());
        List<ChargeId> charges = known.stream()
                .flatMap(finding -> finding.mismatch().charge().stream())
                .toList();
        return compareOrders(orders).chain(() -> retrieveAll(charges, compared));
    }

    private Uni<Void> compareEntries(List<ChargeEntry> page) {
        return ourCharges(page.stream().map(ChargeEntry::id).toList())
                .chain(ours -> forEach(page, entry -> compare(entry, Optional.ofNullable(ours.get(entry.id())))));
    }

    /** The provider's list does not contain single refunds. */
    private Uni<Void> compare(ChargeEntry entry, Optional<Charge> ours) {
        boolean refunded = entry.refunded().signum() > 0
                || ours.stream()
                        .anyMatch(charge -> charge.refunds().all().stream().anyMatch(Refund::isAtProvider));
        return refunded ? retrieve(entry.id(), ours) : compare(entry.withoutRefunds(), ours);
    }

    private Uni<Void> compare(ChargeReport theirs, Optional<Charge> ours) {
        compared.add(theirs.id());
        found.addAll(ChargeComparison.compare(theirs, ours));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> compareOrders(Collection<UUID> orders) {
        comparedOrders.addAll(orders);
        return ledger.orders(orders).chain(all -> forEach(all, this::compareOrder));
    }

    private Uni<Void> compareOrder(OrderLedger ledger) {
        found.addAll(OrderComparison.compare(ledger));
        return forEach(
                ledger.charges().stream()
                        .filter(charge -> !compared.contains(charge.id()))
                        .toList(),
                charge -> retrieve(charge.id(), Optional.of(charge)));
    }

    private Uni<Void> retrieveAll(Collection<ChargeId> charges, Set<ChargeId> except) {
        Set<ChargeId> left = new LinkedHashSet<>(charges);
        left.removeAll(except);
        return ourCharges(left).chain(ours -> forEach(left, id -> retrieve(id, Optional.ofNullable(ours.get(id)))));
    }

    private Uni<Void> retrieve(ChargeId id, Optional<Charge> ours) {
        compared.add(id);
        retrieved.add(id);
        return provider.retrieve(id).chain(answer -> switch (answer) {
            case RetrieveAnswer.Found(ChargeReport theirs) -> compare(theirs, ours);
            case RetrieveAnswer.Foreign(), RetrieveAnswer.Unknown() -> {
                ours.map(ChargeComparison::missingAtProvider).ifPresent(found::addAll);
                yield Uni.createFrom().voidItem();
            }
            case RetrieveAnswer.Unreachable(String reason) ->
                Uni.createFrom().failure(new ProviderLedgerUnavailable(reason, null));
        });
    }

    private Uni<Map<ChargeId, Charge>> ourCharges(Collection<ChargeId> ids) {
        return ledger.charges(ids)
                .map(charges -> charges.stream().collect(Collectors.toMap(Charge::id, Function.identity())));
    }

    private <P, C> Uni<Void> forEachPage(
            Function<Optional<C>, Uni<P>> read, Function<P, Uni<Void>> work, Function<P, Optional<C>> next) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(Optional.<C>empty()),
                        place -> read.apply(place.get())
                                .call(work::apply)
                                .call(() -> afterEachPage.get())
                                .map(next)
                                .invoke(place::set))
                .whilst(Optional::isPresent)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static <T> Uni<Void> forEach(Collection<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
