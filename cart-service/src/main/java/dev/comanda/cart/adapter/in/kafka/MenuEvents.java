package dev.comanda.cart.adapter.in.kafka;

import dev.comanda.cart.application.port.in.FollowMenu;
import dev.comanda.messaging.event.IncomingEvent;
import dev.comanda.messaging.inbox.EventReceiver;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class MenuEvents {

    static final String CHANNEL = "menu-items";

    private final EventReceiver receiver;
    private final FollowMenu followMenu;
    private final MenuProgress progress;

    MenuEvents(EventReceiver receiver, FollowMenu followMenu, MenuProgress progress) {
        this.receiver = receiver;
        this.followMenu = followMenu;
        this.progress = progress;
    }

    @Incoming(CHANNEL)
    Uni<Void> on(ConsumerRecord<String, byte[]> record) {
        return receiver.receive(record, this::handle)
                .onTermination()
                .invoke(() -> progress.handled(record.partition(), record.offset()));
    }

    private Uni<Void> handle(IncomingEvent event) {
        return switch (event.type()) {
            case "MenuItemChanged.v1" ->
                followMenu.take(event.data(MenuItemJson.class).toDomain());
            default -> Uni.createFrom().voidItem();
        };
    }
}
