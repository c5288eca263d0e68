package dev.comanda.payment.application;

import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** In-memory webhooks. */
final class InMemoryWebhooks implements Webhooks {

    private record Waiting(Webhook webhook, Instant nextAttempt, int tries) {}

    private record Id(String provider, String eventId) {

        static Id of(Webhook webhook) {
            return new Id(webhook.provider(), webhook.eventId());
        }
    }

    private final Map<Id, Waiting> pending = new LinkedHashMap<>();
    private final Map<Id, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<Id, Instant> received = new LinkedHashMap<>();

    @Override
    public Uni<Boolean> store(Webhook webhook, byte[] body, Instant receivedAt) {
        return Uni.createFrom().item(() -> add(webhook, receivedAt));
    }

    @Override
    public Uni<Optional<Webhook>> claimPending(Instant now, Instant until) {
        return Uni.createFrom().item(() -> claim(now, until));
    }

    @Override
    public Uni<Void> conclude(Webhook webhook, Verdict verdict, NextAttempt nextAttempt) {
        return Uni.createFrom().voidItem().invoke(() -> apply(webhook, verdict, nextAttempt));
    }

    @Override
    public Uni<Integer> purgeProcessed(Instant end, int most) {
        return Uni.createFrom().item(() -> {
            List<Id> old = verdicts.keySet().stream()
                    .filter(id -> Objects.requireNonNull(received.get(id)).isBefore(end))
                    .sorted(Comparator.comparing(received::get))
                    .limit(most)
                    .toList();
            verdicts.keySet().removeAll(old);
            return old.size();
        });
    }

    Optional<Verdict> verdictOn(Webhook webhook) {
        return Optional.ofNullable(verdicts.get(Id.of(webhook)));
    }

    private boolean add(Webhook webhook, Instant receivedAt) {
        Id id = Id.of(webhook);
        if (pending.containsKey(id) || verdicts.containsKey(id)) {
            return false;
        }
        received.put(id, receivedAt);
        if (webhook.hint() instanceof Hint.Irrelevant) {
            verdicts.put(id, new Verdict.Ignored());
        } else {
            pending.put(id, new Waiting(webhook, receivedAt, 0));
        }
        return true;
    }

    private Optional<Webhook> claim(Instant now, Instant until) {
        Optional<Waiting> due = pending.values().stream()
                .filter(waiting -> !waiting.nextAttempt().isAfter(now))
                .min(Comparator.comparing(Waiting::nextAttempt));
        due.ifPresent(waiting ->
                pending.put(Id.of(waiting.webhook()), new Waiting(waiting.webhook(), until, waiting.tries())));
        return due.map(Waiting::webhook);
    }

    private void apply(Webhook webhook, Verdict verdict, NextAttempt nextAttempt) {
        Id id = Id.of(webhook);
        if (verdict instanceof Verdict.Postponed) {
            pending.computeIfPresent(
                    id,
                    (same, waiting) -> new Waiting(webhook, nextAttempt.after(waiting.tries()), waiting.tries() + 1));
        } else {
            pending.remove(id);
            verdicts.put(id, verdict);
        }
    }
}
