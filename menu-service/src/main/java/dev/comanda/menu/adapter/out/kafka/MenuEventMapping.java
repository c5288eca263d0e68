package dev.comanda.menu.adapter.out.kafka;

import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.messaging.outbox.EventMapping;
import dev.comanda.messaging.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class MenuEventMapping implements EventMapping<MenuItemChanged> {

    private static final String TOPIC = "menu.items";

    @Override
    public OutgoingEvent toOutgoing(MenuItemChanged event) {
        return new OutgoingEvent(
                TOPIC,
                MenuItemChangedJson.TYPE,
                event.item().id(),
                event.item().version(),
                MenuItemChangedJson.from(event));
    }
}
