package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ReceiveWebhook;
import dev.comanda.payment.application.port.out.WebhookVerifier;
import dev.comanda.payment.application.port.out.WebhookVerifier.Verification;
import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class ReceiveWebhookService implements ReceiveWebhook {

    private final WebhookVerifier verifier;
    private final Webhooks webhooks;
    private final InstantSource clock;

    ReceiveWebhookService(WebhookVerifier verifier, Webhooks webhooks, InstantSource clock) {
        this.verifier = verifier;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public Uni<Result> receive(Command command) {
        return verifier.verify(command.provider(), command.body(), command.signature())
                .chain(verification -> receive(verification, command.body()));
    }

    @Override
    public Uni<Optional<Result>> precheck(String provider, String signature) {
        return verifier.precheck(provider, signature).map(objection -> objection.map(ReceiveWebhookService::refusal));
    }

    private Uni<Result> receive(Verification verification, byte[] body) {
        return verification instanceof Verification.Genuine(Webhook webhook)
                ? store(webhook, body)
                : Uni.createFrom().item(refusal(verification));
    }

    private static Result refusal(Verification verification) {
        return switch (verification) {
            case Verification.Rejected(String reason) -> new Result.Rejected(reason);
            case Verification.UnknownProvider() -> new Result.UnknownProvider();
            case Verification.Genuine _ -> throw new IllegalArgumentException("a genuine webhook is not refused");
        };
    }

    private Uni<Result> store(Webhook webhook, byte[] body) {
        return webhooks.store(webhook, body, clock.instant())
                .map(first -> first ? new Result.Stored() : new Result.Duplicate());
    }
}
