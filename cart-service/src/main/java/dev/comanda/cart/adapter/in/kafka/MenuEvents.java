package dev.comanda.cart.adapter.in.kafka;

import dev.comanda.cart.application.port.in.UpdateMenuCopy;
import dev.comanda.cart.application.port.out.CartPolicy;
import dev.comanda.cart.domain.MenuItem;
import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.messaging.inbox.EventConsumer;
import dev.comanda.messaging.inbox.EventReceiver;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class MenuEvents implements EventConsumer {

    static final String CHANNEL = "menu-items";

    private final EventReceiver receiver;
    private final UpdateMenuCopy updateMenuCopy;
    private final MenuProgress progress;
    private final CartPolicy policy;

    MenuEvents(EventReceiver receiver, UpdateMenuCopy updateMenuCopy, MenuProgress progress, CartPolicy policy) {
        this.receiver = receiver;
        this.updateMenuCopy = updateMenuCopy;
        this.progress = progress;
        this.policy = policy;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return receiver.receive(record, this)
                .onTermination()
                .invoke(() -> progress.handled(record.partition(), record.offset()));
    }

    @Override
    public Uni<Void> handle(IncomingEvent event) {
        return switch (event.type()) {
            case "MenuItemChanged.v1" ->
                updateMenuCopy.update(
                        inOurCurrency(event.data(MenuItemJson.class).toDomain()));
            default -> Uni.createFrom().voidItem();
        };
    }

    /** A cart can't add up other currencies. */
    private MenuItem inOurCurrency(MenuItem item) {
        if (!item.price().currency().equals(policy.currency())) {
            throw new InvalidEvent("the currency is not %s".formatted(policy.currency()));
        }
        return item;
    }
}
