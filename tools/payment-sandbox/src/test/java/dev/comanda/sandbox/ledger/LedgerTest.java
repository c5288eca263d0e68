package dev.comanda.sandbox.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Session SESSION = Examples.session("cs_1");
    private static final Charge CHARGE = Examples.charge("ch_1", SESSION);

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.open(folder.resolve("made/on/demand/ledger.jsonl"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everything_comes_back_after_a_crash() {
        // Given
        StoredResponse answer = new StoredResponse("key", "POST /v1/refunds", "hash", 1_200, 200, "{}");
        record(
                new Entry.SessionCreated(SESSION),
                new Entry.SessionPaid(CHARGE),
                new Entry.RefundMade(Examples.refund("re_1", CHARGE, 400)),
                new Entry.EventRecorded(Examples.event("evt_1")),
                new Entry.EventRecorded(Examples.event("evt_2")),
                new Entry.WebhookDelivered("evt_1"),
                new Entry.AnswerKept(answer));

        // When
        try (Ledger reborn = afterCrash()) {

            // Then
            Checkout checkout =
                    reborn.read(state -> state.checkoutOfPayment("pi_cs_1").orElseThrow());
            assertThat(checkout).isEqualTo(new Checkout(SESSION, Checkout.Status.COMPLETE, List.of(CHARGE)));
            long refunded = reborn.read(state -> state.refunded("ch_1"));
            assertThat(refunded).isEqualTo(400);
            assertThat(reborn.read(LedgerState::undelivered)).containsExactly(Examples.event("evt_2"));
            Optional<StoredResponse> kept = reborn.read(state -> state.answer("key"));
            assertThat(kept).contains(answer);
        }
    }

    @Test
    void an_incomplete_last_line_is_truncated() throws IOException {
        // Given
        record(new Entry.SessionCreated(SESSION));
        Path file = crash();
        Files.writeString(file, "{\"at\":\"2026-01-01T00:00:00Z\",\"entr", StandardOpenOption.APPEND);

        // When
        try (Ledger reborn = Ledger.open(file, Clock.systemUTC())) {
            record(reborn, new Entry.SessionPaid(CHARGE));
        }

        // Then
        try (Ledger again = Ledger.open(file, Clock.systemUTC())) {
            Checkout.Status status =
                    again.read(state -> state.checkout("cs_1").orElseThrow().status());
            assertThat(status).isEqualTo(Checkout.Status.COMPLETE);
        }
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void corruption_elsewhere_is_reported_with_its_line() throws IOException {
        // Given
        record(new Entry.SessionCreated(SESSION));
        Path file = crash();
        Files.writeString(file, "garbage\n", StandardOpenOption.APPEND);

        // When, Then
        assertThatThrownBy(() -> Ledger.open(file, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Line 2");
    }

    @Test
    void entries_of_one_transaction_share_one_line() throws IOException {
        // When
        record(new Entry.SessionCreated(SESSION), new Entry.SessionPaid(CHARGE));

        // Then
        assertThat(Files.readAllLines(crash())).hasSize(1);
    }

    @Test
    void a_transaction_that_fails_before_its_first_entry_changes_nothing() {
        // When
        assertThatThrownBy(() -> ledger.write(transaction -> {
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        // Then
        record(new Entry.SessionCreated(SESSION));
        assertThat(ledger.isHealthy()).isTrue();
    }

    @Test
    void a_transaction_that_fails_halfway_stops_the_ledger() {
        // When
        assertThatThrownBy(() -> ledger.write(transaction -> {
                    transaction.add(new Entry.SessionCreated(SESSION));
                    throw new IllegalArgumentException("bug");
                }))
                .hasMessage("bug");

        // Then
        assertThat(ledger.isHealthy()).isFalse();
        assertThatThrownBy(() -> ledger.read(LedgerState::events)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_paid_session_cannot_be_paid_again() {
        // Given
        record(new Entry.SessionCreated(SESSION), new Entry.SessionPaid(CHARGE));

        // When, Then
        assertThatThrownBy(() -> record(new Entry.SessionPaid(Examples.charge("ch_2", SESSION))))
                .hasMessageContaining("already COMPLETE");
    }

    @Test
    void only_open_sessions_past_their_expiry_are_due() {
        // Given
        record(
                new Entry.SessionCreated(Examples.session("cs_later", 3_000)),
                new Entry.SessionCreated(Examples.session("cs_due", 2_000)),
                new Entry.SessionCreated(Examples.session("cs_expired", 1_500)),
                new Entry.SessionExpired("cs_expired"));

        // When
        List<Session> due = ledger.read(state -> state.expirable(2_000));

        // Then
        assertThat(due).extracting(Session::id).containsExactly("cs_due");
    }

    @Test
    void listeners_are_notified_of_each_event() {
        // Given
        List<RecordedEvent> heard = new ArrayList<>();
        ledger.addListener(heard::add);

        // When
        record(new Entry.EventRecorded(Examples.event("evt_1")));

        // Then
        assertThat(heard).containsExactly(Examples.event("evt_1"));
    }

    @Test
    void concurrent_entries_survive_a_crash() throws Exception {
        // Given
        List<Callable<Void>> writers = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<Void>) () -> {
                    record(new Entry.SessionCreated(Examples.session("cs_" + i)));
                    return null;
                })
                .toList();

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        // Then
        try (Ledger reborn = afterCrash()) {
            int sessions = reborn.read(state -> state.checkouts().size());
            assertThat(sessions).isEqualTo(200);
        }
    }

    private void record(Entry... entries) {
        record(ledger, entries);
    }

    private static void record(Ledger ledger, Entry... entries) {
        ledger.write(transaction -> {
            Stream.of(entries).forEach(transaction::add);
            return entries.length;
        });
    }

    // A copy of the file, taken while the ledger is open, is what kill -9 leaves behind.
    private Path crash() throws IOException {
        return Files.copy(folder.resolve("made/on/demand/ledger.jsonl"), folder.resolve("after-crash.jsonl"));
    }

    private Ledger afterCrash() {
        try {
            return Ledger.open(crash(), Clock.systemUTC());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
