package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ProcessWebhooks;
import dev.comanda.payment.application.port.out.PaymentProvider;
import dev.comanda.payment.application.port.out.PaymentProvider.ChargeAnswer;
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

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final int MOST_DOUBLINGS = 5;

    private final Webhooks webhooks;
    private final PaymentProvider provider;
    private final SettlePayment settlePayment;
    private final SettleRefunds settleRefunds;
    private final PaymentChanges changes;
    private final Jitter jitter;
    private final InstantSource clock;

    ProcessWebhooksService(
            Webhooks webhooks,
            PaymentProvider provider,
            SettlePayment settlePayment,
            SettleRefunds settleRefunds,
            PaymentChanges changes,
            Jitter jitter,
            InstantSource clock) {
        this.webhooks = webhooks;
        this.provider = provider;
        this.settlePayment = settlePayment;
        this.settleRefunds = settleRefunds;
        this.changes = changes;
        this.jitter = jitter;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Webhook>> next() {
        Instant now = clock.instant();
        return webhooks.claimPending(now, Claim.end(now));
    }

    @Override
    public Uni<Void> process(Webhook webhook) {
        return judge(webhook)
                .chain(verdict -> conclude(webhook, verdict))
                .onFailure()
                .call(failure -> conclude(webhook, new Verdict.Postponed(failure.toString())));
    }

    private Uni<Void> conclude(Webhook webhook, Verdict verdict) {
        return webhooks.conclude(webhook, verdict, tries -> clock.instant().plus(jitter.of(pause(tries))));
    }

    private Uni<Verdict> judge(Webhook webhook) {
        return switch (webhook.hint()) {
            case Hint.SessionChanged(String sessionId) -> settlePayment.onHint(sessionId);
            case Hint.ChargeFailed(String reference) ->
                provider.lookAtCharge(reference).chain(this::judge);
            case Hint.ChargeChanged(String reference) ->
                settleRefunds.onHint(new ChargeId(webhook.provider(), reference));
            case Hint.Irrelevant() -> Uni.createFrom().item(new Verdict.Ignored());
        };
    }

    private Uni<Verdict> judge(ChargeAnswer answer) {
        return switch (answer) {
            case ChargeAnswer.Failed(UUID orderId, String reason) ->
                changes.change(orderId, payment -> payment.failed(reason, clock.instant()))
                        .map(Verdicts::on);
            case ChargeAnswer.NotFailed() -> Uni.createFrom().item(new Verdict.Processed());
            case ChargeAnswer.Foreign() -> Uni.createFrom().item(new Verdict.Foreign());
            case ChargeAnswer.Unknown() -> Uni.createFrom().item(new Verdict.Ignored());
            case ChargeAnswer.Unreachable(String reason) -> Uni.createFrom().item(new Verdict.Postponed(reason));
        };
    }

    private static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    }
}
