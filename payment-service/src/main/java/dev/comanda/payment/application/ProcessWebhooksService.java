package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ProcessWebhooks;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
import dev.comanda.payment.application.port.out.StalePayment;
import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.ChargeId;
import dev.comanda.payment.domain.Claim;
import dev.comanda.payment.domain.Verdict;
import dev.comanda.payment.domain.Webhook;
import dev.comanda.payment.domain.Webhook.Hint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ProcessWebhooksService implements ProcessWebhooks {

    private static final Duration FIRST_DELAY = Duration.ofSeconds(15);
    private static final int MAX_DOUBLINGS = 5;

    private final Webhooks webhooks;
    private final PaymentProvider provider;
    private final SyncPayment syncPayment;
    private final SyncRefunds syncRefunds;
    private final PaymentUpdater updater;
    private final Jitter jitter;
    private final InstantSource clock;

    ProcessWebhooksService(
            Webhooks webhooks,
            PaymentProvider provider,
            SyncPayment syncPayment,
            SyncRefunds syncRefunds,
            PaymentUpdater updater,
            Jitter jitter,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.provider = provider;
        this.syncPayment = syncPayment;
        this.syncRefunds = syncRefunds;
        this.updater = updater;
        this.jitter = jitter;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Webhook>> claimNext() {
        Instant now = clock.instant();
        return webhooks.claimPending(now, Claim.end(now));
    }

    /** A conflict is not worth a delay: it is passed on, to be processed again at once. */
    @Override
    public Uni<Void> process(Webhook webhook) {
        return verdictOn(webhook)
                .chain(verdict -> conclude(webhook, verdict))
                .onFailure(failure -> !(failure instanceof StalePayment))
                .call(failure -> conclude(webhook, new Verdict.Postponed(failure.toString())));
    }

    private Uni<Void> conclude(Webhook webhook, Verdict verdict) {
        return webhooks.conclude(webhook, verdict, tries -> clock.instant().plus(jitter.of(delay(tries))));
    }

    private Uni<Verdict> verdictOn(Webhook webhook) {
        return switch (webhook.hint()) {
            case Hint.SessionChanged(String sessionId) -> syncPayment.forWebhook(sessionId);
            case Hint.ChargeFailed(String reference) ->
                provider.retrieveCharge(reference).chain(this::verdictOn);
            case Hint.ChargeChanged(String reference) ->
                syncRefunds.forWebhook(new ChargeId(webhook.provider(), reference));
            case Hint.Irrelevant() -> Uni.createFrom().item(new Verdict.Ignored());
        };
    }

    private Uni<Verdict> verdictOn(ChargeAnswer answer) {
        return switch (answer) {
            case ChargeAnswer.Failed(UUID orderId, String reason) ->
                updater.update(orderId, payment -> payment.recordFailure(reason, clock.instant()))
                        .map(Verdicts::on);
            case ChargeAnswer.NotFailed() -> Uni.createFrom().item(new Verdict.Processed());
            case ChargeAnswer.Foreign() -> Uni.createFrom().item(new Verdict.Foreign());
            case ChargeAnswer.Unknown() -> Uni.createFrom().item(new Verdict.Ignored());
            case ChargeAnswer.Unreachable(String reason) -> Uni.createFrom().item(new Verdict.Postponed(reason));
        };
    }

    private static Duration delay(int tries) {
        return FIRST_DELAY.multipliedBy(1L << Math.min(tries, MAX_DOUBLINGS));
    }
}
