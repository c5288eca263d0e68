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
        return notifications
                .read(command.provider(), command.body(), command.signature())
                .chain(reading -> take(reading, command.body()));
    }

    private Uni<Receipt> take(Reading reading, byte[] body) {
        return switch (reading) {
            case Reading.Genuine(Webhook webhook) -> store(webhook, body);
            case Reading.Rejected(String reason) -> Uni.createFrom().item(new Receipt.Rejected(reason));
            case Reading.UnknownProvider() -> Uni.createFrom().item(new Receipt.UnknownProvider());
        };
    }

    private Uni<Receipt> store(Webhook webhook, byte[] body) {
        return webhooks.store(webhook, body, clock.instant())
                .map(first -> first ? new Receipt.Stored() : new Receipt.Duplicate());
    }
}
