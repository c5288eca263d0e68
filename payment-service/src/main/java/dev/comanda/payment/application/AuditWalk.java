package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.OurBooks;
import dev.comanda.payment.application.port.out.ProviderBooks;
import dev.comanda.payment.application.port.out.ProviderBooks.BookedCharge;
import dev.comanda.payment.application.port.out.RefundProvider;
import dev.comanda.payment.application.port.out.RefundProvider.LookAnswer;
import dev.comanda.payment.application.port.out.UnreadableBooks;
import dev.comanda.payment.domain.Charge;
import dev.comanda.payment.domain.ChargeComparison;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.ChargeReport;
import dev.comanda.payment.domain.Finding;
import dev.comanda.payment.domain.Mismatch;
import dev.comanda.payment.domain.OrderComparison;
import dev.comanda.payment.domain.OrderMoney;
import dev.comanda.payment.domain.Refund;
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
 * One way through all books: the provider's lists first, then our own, where the provider is asked about what it has not
 * listed. Page by page and one call after the other, so that an audit takes nobody else's place.
 */
final class AuditWalk {

    private static final int PAGE = 100;

    private final ProviderBooks providerBooks;
    private final RefundProvider provider;
    private final OurBooks ourBooks;
    private final Supplier<Uni<?>> afterEachPage;
    private final Set<Mismatch> found = new LinkedHashSet<>();
    private final Set<ChargeId> compared = new HashSet<>();
    private final Set<ChargeId> lookedAt = new HashSet<>();
    private final Set<UUID> judged = new HashSet<>();

    AuditWalk(ProviderBooks providerBooks, RefundProvider provider, OurBooks ourBooks, Supplier<Uni<?>> afterEachPage) {
        this.providerBooks = providerBooks;
        this.provider = provider;
        this.ourBooks = ourBooks;
        this.afterEachPage = afterEachPage;
    }

    /** @param known what was found before is looked at again, however old it is */
    Uni<Set<Mismatch>> all(Instant since, List<Finding> known) {
        return charges(since)
                .chain(() -> refunds(since))
                .chain(() -> orders(since))
                .chain(() -> again(known))
                .replaceWith(found);
    }

    private Uni<Void> charges(Instant since) {
        return pages(
                after -> providerBooks.charges(since, after),
                page -> compareBooked(page.charges()),
                ProviderBooks.ChargePage::next);
    }

    private Uni<Void> refunds(Instant since) {
        return pages(
                after -> providerBooks.refunds(since, after),
                page -> lookAt(page.refunded(), lookedAt),
                ProviderBooks.RefundPage::next);
    }

    private Uni<Void> orders(Instant since) {
        return pages(after -> ourBooks.changed(since, after, PAGE), this::judgeAll, AuditWalk::lastOfFull);
    }

    private static Optional<UUID> lastOfFull(List<UUID> page) {
        return page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast());
    }

    private Uni<Void> again(List<Finding> known) {
        Set<UUID> orders = known.stream()
                .map(finding -> finding.mismatch().orderId())
                .filter(order -> !judged.contains(order))
                .collect(Collectors.toSet());
        List<ChargeId> charges = known.stream()
                .flatMap(finding -> finding.mismatch().charge().stream())
                .toList();
        return judgeAll(orders).chain(() -> lookAt(charges, compared));
    }

    private Uni<Void> compareBooked(List<BookedCharge> page) {
        return ours(page.stream().map(BookedCharge::id).toList())
                .chain(ours -> eachOf(page, booked -> compare(booked, Optional.ofNullable(ours.get(booked.id())))));
    }

    /** A list does not tell refunds one by one. */
    private Uni<Void> compare(BookedCharge booked, Optional<Charge> ours) {
        boolean refunded = booked.refunded().signum() > 0
                || ours.stream()
                        .anyMatch(charge -> charge.refunds().all().stream().anyMatch(Refund::isAtProvider));
        return refunded ? look(booked.id(), ours) : compare(booked.withoutRefunds(), ours);
    }

    private Uni<Void> compare(ChargeReport theirs, Optional<Charge> ours) {
        compared.add(theirs.id());
        found.addAll(ChargeComparison.between(theirs, ours));
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> judgeAll(Collection<UUID> orders) {
        judged.addAll(orders);
        return ourBooks.moneyOf(orders).chain(all -> eachOf(all, this::judge));
    }

    private Uni<Void> judge(OrderMoney money) {
        found.addAll(OrderComparison.of(money));
        return eachOf(
                money.charges().stream()
                        .filter(charge -> !compared.contains(charge.id()))
                        .toList(),
                charge -> look(charge.id(), Optional.of(charge)));
    }

    private Uni<Void> lookAt(Collection<ChargeId> charges, Set<ChargeId> except) {
        Set<ChargeId> left = new LinkedHashSet<>(charges);
        left.removeAll(except);
        return ours(left).chain(ours -> eachOf(left, id -> look(id, Optional.ofNullable(ours.get(id)))));
    }

    private Uni<Void> look(ChargeId id, Optional<Charge> ours) {
        compared.add(id);
        lookedAt.add(id);
        return provider.look(id).chain(answer -> switch (answer) {
            case LookAnswer.Found(ChargeReport theirs) -> compare(theirs, ours);
            case LookAnswer.Foreign(), LookAnswer.Unknown() -> {
                ours.map(ChargeComparison::withNothing).ifPresent(found::addAll);
                yield Uni.createFrom().voidItem();
            }
            case LookAnswer.Unreachable(String reason) -> Uni.createFrom().failure(new UnreadableBooks(reason, null));
        });
    }

    private Uni<Map<ChargeId, Charge>> ours(Collection<ChargeId> ids) {
        return ourBooks.charges(ids)
                .map(charges -> charges.stream().collect(Collectors.toMap(Charge::id, Function.identity())));
    }

    private <P, C> Uni<Void> pages(
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

    private static <T> Uni<Void> eachOf(Collection<T> all, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(work::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
