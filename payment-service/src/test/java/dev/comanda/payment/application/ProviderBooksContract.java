package dev.comanda.payment.application;

import static dev.comanda.payment.domain.ExampleCharges.euro;
import static dev.comanda.payment.domain.Examples.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comanda.payment.application.port.out.ProviderBooks;
import dev.comanda.payment.application.port.out.ProviderBooks.BookedCharge;
import dev.comanda.payment.application.port.out.UnreadableBooks;
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

/** What any {@link ProviderBooks} are. */
public abstract class ProviderBooksContract {

    protected abstract ProviderBooks books();

    /** Subscribes as the real adapter needs it, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    /** When everything happens. */
    protected abstract Instant now();

    /** A guest pays {@code TOTAL}. */
    protected abstract ChargeId paid(UUID orderId);

    /** A person refunds at the provider. */
    protected abstract String refundByHand(ChargeId charge, long cents);

    protected abstract void become(ChargeId charge, String reference, Status status);

    protected abstract void disown(ChargeId charge);

    protected abstract void goDown();

    @Test
    void every_charge_is_listed_once_however_many_pages_it_takes() {
        List<UUID> orders = Stream.generate(UUID::randomUUID).limit(5).toList();
        List<ChargeId> paid = orders.stream().map(this::paid).toList();

        List<BookedCharge> listed = charges(now().minusSeconds(60));

        assertThat(listed.stream().map(BookedCharge::id))
                .doesNotHaveDuplicates()
                .containsAll(paid);
        assertThat(listed.stream().filter(charge -> orders.contains(charge.orderId())))
                .allSatisfy(charge -> assertThat(charge.captured()).isEqualTo(TOTAL))
                .allSatisfy(charge -> assertThat(charge.refunded()).isEqualTo(euro(0)))
                .hasSize(5);
    }

    @Test
    void what_went_back_is_told_and_what_failed_to_is_not_counted() {
        ChargeId charge = paid(UUID.randomUUID());
        refundByHand(charge, 300);
        become(charge, refundByHand(charge, 200), new Status.Failed("declined"));

        assertThat(charges(now().minusSeconds(60)))
                .filteredOn(booked -> booked.id().equals(charge))
                .extracting(BookedCharge::refunded)
                .containsExactly(euro(300));
    }

    @Test
    void charges_are_listed_for_each_refund_whatever_became_of_it() {
        ChargeId once = paid(UUID.randomUUID());
        ChargeId twice = paid(UUID.randomUUID());
        ChargeId never = paid(UUID.randomUUID());
        refundByHand(twice, 100);
        refundByHand(twice, 200);
        become(once, refundByHand(once, 300), new Status.Failed("declined"));

        assertThat(refunded(Instant.EPOCH))
                .filteredOn(List.of(once, twice, never)::contains)
                .containsExactlyInAnyOrder(once, twice, twice);
    }

    @Test
    void what_is_older_is_not_listed() {
        refundByHand(paid(UUID.randomUUID()), 100);
        Instant since = now().plus(Duration.ofDays(1));

        assertThat(charges(since)).isEmpty();
        assertThat(refunded(since)).isEmpty();
    }

    @Test
    void other_installations_entries_are_left_out() {
        ChargeId foreign = paid(UUID.randomUUID());
        refundByHand(foreign, 100);
        disown(foreign);

        assertThat(charges(Instant.EPOCH)).extracting(BookedCharge::id).doesNotContain(foreign);
        assertThat(refunded(Instant.EPOCH)).doesNotContain(foreign);
    }

    @Test
    void books_of_a_provider_who_is_away_are_unreadable() {
        goDown();

        assertThatThrownBy(() -> charges(Instant.EPOCH)).isInstanceOf(UnreadableBooks.class);
        assertThatThrownBy(() -> refunded(Instant.EPOCH)).isInstanceOf(UnreadableBooks.class);
    }

    private List<BookedCharge> charges(Instant since) {
        List<BookedCharge> all = new ArrayList<>();
        var page = await(() -> books().charges(since, Optional.empty()));
        all.addAll(page.charges());
        while (page.next().isPresent()) {
            Optional<String> next = page.next();
            page = await(() -> books().charges(since, next));
            all.addAll(page.charges());
        }
        return all;
    }

    private List<ChargeId> refunded(Instant since) {
        List<ChargeId> all = new ArrayList<>();
        var page = await(() -> books().refunds(since, Optional.empty()));
        all.addAll(page.refunded());
        while (page.next().isPresent()) {
            Optional<String> next = page.next();
            page = await(() -> books().refunds(since, next));
            all.addAll(page.refunded());
        }
        return all;
    }
}
