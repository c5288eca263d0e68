package dev.comanda.menu.adapter.out;

import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.messaging.outbox.OutgoingEvent;

/** How an event of the domain looks to others; lets the database adapter store it without knowing Kafka's. */
public interface EventMapping {

    OutgoingEvent toOutgoing(MenuItemChanged event);
}
