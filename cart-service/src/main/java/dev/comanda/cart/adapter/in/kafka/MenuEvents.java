package dev.comanda.cart.adapter.in.kafka;

import dev.comanda.cart.application.port.in.FollowMenu;
import dev.comanda.cart.application.port.out.HouseRules;
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
    private final FollowMenu followMenu;
    private final MenuProgress progress;
    private final HouseRules rules;

    MenuEvents(EventReceiver receiver, FollowMenu followMenu, MenuProgress progress, HouseRules rules) {
        this.receiver = receiver;
        this.followMenu = followMenu;
        this.progress = progress;
        this.rules = rules;
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
                followMenu.take(inOurCurrency(event.data(MenuItemJson.class).toDomain()));
            default -> Uni.createFrom().voidItem();
        };
    }

    /** No cart could add it up. */
    private MenuItem inOurCurrency(MenuItem item) {
        if (!item.price().currency().equals(rules.currency())) {
            throw new InvalidEvent("the currency is not %s".formatted(rules.currency()));
        }
        return item;
    }
}
