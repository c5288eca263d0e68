package dev.comanda.payment.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link Webhooks}. */
public abstract class WebhooksContract {

    /** In the past, so workers on the real clock do not claim anything here. */
    private static final Instant THEN = Instant.parse("2001-01-01T00:00:00Z");

    private final Webhook webhook = about(new Hint.SessionChanged("cs_1"));

    protected abstract Webhooks webhooks();

    /** Subscribes in the way that the adapter needs, and waits. */
    protected abstract <T> T await(Supplier<Uni<T>> work);

    @Test
    void the_same_event_is_stored_once() {
        assertThat(store(webhook)).isTrue();
        assertThat(store(webhook)).isFalse();
        conclude(new Verdict.Processed());
        assertThat(store(webhook)).isFalse();
    }

    @Test
    void a_claimed_webhook_is_not_due_until_the_claim_ends() {
        store(webhook);

        assertThat(claim(THEN)).contains(webhook);
        assertThat(claim(THEN.plusSeconds(119))).isEmpty();
        assertThat(claim(THEN.plusSeconds(120))).contains(webhook);
        conclude(new Verdict.Processed());
    }

    @Test
    void a_postponed_webhook_is_claimed_again_at_its_next_attempt() {
        store(webhook);

        assertThat(claim(THEN)).contains(webhook);
        conclude(new Verdict.Postponed("the provider is down"));
        assertThat(claim(THEN.plusSeconds(9))).isEmpty();
        assertThat(claim(THEN.plusSeconds(10))).contains(webhook);
        conclude(new Verdict.Processed());
    }

    @Test
    void the_webhook_due_longest_is_claimed_first() {
        Webhook later = about(new Hint.SessionChanged("cs_later"));
        Webhook earlier = about(new Hint.SessionChanged("cs_earlier"));
        await(() -> webhooks().store(later, new byte[0], THEN.plusSeconds(2)));
        await(() -> webhooks().store(earlier, new byte[0], THEN.plusSeconds(1)));

        assertThat(claim(THEN.plusSeconds(3))).contains(earlier);
        assertThat(claim(THEN.plusSeconds(3))).contains(later);
        conclude(earlier, new Verdict.Processed());
        conclude(later, new Verdict.Processed());
    }

    @Test
    void failed_attempts_are_counted() {
        store(webhook);
        List<Integer> tries = new ArrayList<>();

        for (int time = 0; time < 3; time++) {
            await(() -> webhooks().conclude(webhook, new Verdict.Postponed("down"), before -> {
                tries.add(before);
                return THEN;
            }));
        }

        assertThat(tries).containsExactly(0, 1, 2);
        conclude(new Verdict.Processed());
    }

    @Test
    void the_same_event_of_another_provider_is_another_event() {
        store(webhook);

        Webhook elsewhere = new Webhook("another", webhook.eventId(), webhook.type(), new Hint.Irrelevant());

        assertThat(store(elsewhere)).isTrue();
        conclude(new Verdict.Processed());
    }

    @ParameterizedTest
    @MethodSource("finalVerdicts")
    void a_processed_webhook_is_not_claimed_again(Verdict verdict) {
        store(webhook);

        conclude(verdict);

        assertThat(claim(THEN.plusSeconds(100_000))).isEmpty();
    }

    static List<Verdict> finalVerdicts() {
        return List.of(
                new Verdict.Processed(), new Verdict.Ignored(), new Verdict.Foreign(), new Verdict.Mismatch("why"));
    }

    @Test
    void an_irrelevant_webhook_is_stored_but_never_claimed() {
        assertThat(store(about(new Hint.Irrelevant()))).isTrue();

        assertThat(claim(THEN.plusSeconds(100_000))).isEmpty();
    }

    @Test
    void a_charge_failed_hint_is_restored() {
        Webhook failed = about(new Hint.ChargeFailed("pi_1"));
        store(failed);

        assertThat(claim(THEN)).contains(failed);
        conclude(failed, new Verdict.Processed());
    }

    @Test
    void a_charge_changed_hint_is_restored() {
        Webhook changed = about(new Hint.ChargeChanged("pi_1"));
        store(changed);

        assertThat(claim(THEN)).contains(changed);
        conclude(changed, new Verdict.Processed());
    }

    @BeforeEach
    void delete_webhooks_of_other_tests() {
        purge(THEN.plusSeconds(100_000), 1_000);
    }

    @Test
    void processed_webhooks_are_deleted_oldest_first_up_to_the_limit() {
        List<Webhook> received = Stream.of(3L, 1L, 2L, 4L)
                .map(second -> processedAt(THEN.plusSeconds(second)))
                .toList();

        assertThat(purge(THEN.plusSeconds(4), 2)).isEqualTo(2);
        assertThat(received.stream().filter(this::store)).containsExactly(received.get(1), received.get(2));
        received.forEach(webhook -> conclude(webhook, new Verdict.Processed()));
    }

    @Test
    void a_pending_webhook_is_not_deleted_however_old() {
        store(webhook);

        assertThat(purge(THEN.plusSeconds(100_000), 100)).isZero();
        assertThat(store(webhook)).isFalse();
        conclude(new Verdict.Processed());
    }

    private static Webhook about(Hint hint) {
        return new Webhook("stripe", "evt_" + UUID.randomUUID(), "some.type", hint);
    }

    private Webhook processedAt(Instant receivedAt) {
        Webhook judged = about(new Hint.Irrelevant());
        await(() -> webhooks().store(judged, new byte[0], receivedAt));
        return judged;
    }

    private int purge(Instant end, int most) {
        return await(() -> webhooks().purgeProcessed(end, most));
    }

    private boolean store(Webhook received) {
        return await(() -> webhooks().store(received, new byte[] {'{', '}'}, THEN));
    }

    private Optional<Webhook> claim(Instant now) {
        return await(() -> webhooks().claimPending(now, now.plusSeconds(120)));
    }

    private void conclude(Verdict verdict) {
        conclude(webhook, verdict);
    }

    private void conclude(Webhook which, Verdict verdict) {
        await(() -> webhooks().conclude(which, verdict, tries -> THEN.plusSeconds(10L * (tries + 1))));
    }
}
