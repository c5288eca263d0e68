package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ReceiveWebhook;
import dev.comanda.payment.application.port.out.Notifications;
import dev.comanda.payment.application.port.out.Notifications.Reading;
import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

@ApplicationScoped
class ReceiveWebhookService implements ReceiveWebhook {

    private final Notifications notifications;
    private final Webhooks webhooks;
    private final InstantSource clock;

    ReceiveWebhookService(Notifications notifications, Webhooks webhooks, InstantSource clock) {
        this.notifications = notifications;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public Uni<Receipt> receive(Command command) {
        return notifications
                .read(command.provider(), command.body(), command.signature())
                .chain(reading -> take(reading, command.body()));
    }

    @Override
    public Uni<Optional<Receipt>> objection(String provider, String signature) {
        return notifications
                .objection(provider, signature)
                .map(objection -> objection.map(ReceiveWebhookService::refusal));
    }

    private Uni<Receipt> take(Reading reading, byte[] body) {
        return reading instanceof Reading.Genuine(Webhook webhook)
                ? store(webhook, body)
                : Uni.createFrom().item(refusal(reading));
    }

    private static Receipt refusal(Reading reading) {
        return switch (reading) {
            case Reading.Rejected(String reason) -> new Receipt.Rejected(reason);
            case Reading.UnknownProvider() -> new Receipt.UnknownProvider();
            case Reading.Genuine _ -> throw new IllegalArgumentException("a genuine webhook is not refused");
        };
    }

    private Uni<Receipt> store(Webhook webhook, byte[] body) {
        return webhooks.store(webhook, body, clock.instant())
                .map(first -> first ? new Receipt.Stored() : new Receipt.Duplicate());
    }
}
