package dev.comanda.menu.adapter.out;

import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.messaging.outbox.OutgoingEvent;

/** Maps a domain event to an outbox event, so that the database adapter does not depend on the Kafka adapter. */
public interface EventMapping {

    OutgoingEvent toOutgoing(MenuItemChanged event);
}
