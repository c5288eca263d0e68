package dev.comanda.payment.application;

import dev.comanda.payment.application.port.in.ReceiveWebhook;
import dev.comanda.payment.application.port.out.Notifications;
import dev.comanda.payment.application.port.out.Notifications.Reading;
import dev.comanda.payment.application.port.out.Webhooks;
import dev.comanda.payment.domain.Webhook;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

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
        if (!command.provider().equals(notifications.provider())) {
            return Uni.createFrom().item(new Receipt.UnknownProvider());
        }
        return switch (notifications.read(command.body(), command.signature())) {
            case Reading.Genuine(Webhook webhook) -> store(webhook, command.body());
            case Reading.Rejected(String reason) -> Uni.createFrom().item(new Receipt.Rejected(reason));
        };
    }

    private Uni<Receipt> store(Webhook webhook, byte[] body) {
        return webhooks.store(webhook, body, clock.instant())
                .map(first -> first ? new Receipt.Stored() : new Receipt.Duplicate());
    }
}
