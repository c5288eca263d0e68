package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedger.ChargeEntry;
import dev.comanda.payment.application.port.out.reconciliation.ProviderLedgerUnavailable;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.RefundReport.Status;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract of {@link ProviderLedger}. */
public abstract class ProviderLedgerContract {

    protected abstract ProviderLedger ledger();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    /** The time at which everything happens. */
    protected abstract Instant now();

    /** A guest pays {@code TOTAL}. */
    protected abstract ChargeId paid(UUID orderId);

    /** Someone refunds in the provider's dashboard. */
    protected abstract String refundByHand(ChargeId charge, long cents);

    protected abstract void setStatus(ChargeId charge, String reference, Status status);

    protected abstract void markForeign(ChargeId charge);

    protected abstract void goDown();

    @Test
    void every_charge_is_listed_once_however_many_pages_it_takes() {
        List<UUID> orders = Stream.generate(UUID::randomUUID).limit(5).toList();
        List<ChargeId> paid = orders.stream().map(this::paid).toList();

        List<ChargeEntry> listed = charges(now().minusSeconds(60));

        assertThat(listed.stream().map(ChargeEntry::id)).doesNotHaveDuplicates().containsAll(paid);
        assertThat(listed.stream().filter(charge -> orders.contains(charge.orderId())))
                .allSatisfy(charge -> assertThat(charge.captured()).isEqualTo(TOTAL))
                .allSatisfy(charge -> assertThat(charge.refunded()).isEqualTo(euro(0)))
                .hasSize(5);
    }

    @Test
    void the_refunded_amount_excludes_failed_refunds() {
        ChargeId charge = paid(UUID.randomUUID());
        refundByHand(charge, 300);
        setStatus(charge, refundByHand(charge, 200), new Status.Failed("declined"));

        assertThat(charges(now().minusSeconds(60)))
                .filteredOn(entry -> entry.id().equals(charge))
                .extracting(ChargeEntry::refunded)
                .containsExactly(euro(300));
    }

    @Test
    void charges_are_listed_once_for_each_refund_of_any_status() {
        ChargeId once = paid(UUID.randomUUID());
        ChargeId twice = paid(UUID.randomUUID());
        ChargeId never = paid(UUID.randomUUID());
        refundByHand(twice, 100);
        refundByHand(twice, 200);
        setStatus(once, refundByHand(once, 300), new Status.Failed("declined"));

        assertThat(refunded(Instant.EPOCH))
                .filteredOn(List.of(once, twice, never)::contains)
                .containsExactlyInAnyOrder(once, twice, twice);
    }

    @Test
    void older_entries_are_not_listed() {
        refundByHand(paid(UUID.randomUUID()), 100);
        Instant since = now().plus(Duration.ofDays(1));

        assertThat(charges(since)).isEmpty();
        assertThat(refunded(since)).isEmpty();
    }

    @Test
    void entries_of_other_installations_are_not_listed() {
        ChargeId foreign = paid(UUID.randomUUID());
        refundByHand(foreign, 100);
        markForeign(foreign);

        assertThat(charges(Instant.EPOCH)).extracting(ChargeEntry::id).doesNotContain(foreign);
        assertThat(refunded(Instant.EPOCH)).doesNotContain(foreign);
    }

    @Test
    void the_ledger_of_an_unreachable_provider_is_unavailable() {
        goDown();

        assertThatThrownBy(() -> charges(Instant.EPOCH)).isInstanceOf(ProviderLedgerUnavailable.class);
        assertThatThrownBy(() -> refunded(Instant.EPOCH)).isInstanceOf(ProviderLedgerUnavailable.class);
    }

    private List<ChargeEntry> charges(Instant since) {
        List<ChargeEntry> all = new ArrayList<>();
        var page = await(() -> ledger().charges(since, Optional.empty()));
        all.addAll(page.charges());
        while (page.next().isPresent()) {
            Optional<String> next = page.next();
            page = await(() -> ledger().charges(since, next));
            all.addAll(page.charges());
        }
        return all;
    }

    private List<ChargeId> refunded(Instant since) {
        List<ChargeId> all = new ArrayList<>();
        var page = await(() -> ledger().refunds(since, Optional.empty()));
        all.addAll(page.refunded());
        while (page.next().isPresent()) {
            Optional<String> next = page.next();
            page = await(() -> ledger().refunds(since, next));
            all.addAll(page.refunded());
        }
        return all;
    }
}
