package dev.comanda.menu.adapter.out;

import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.messaging.outbox.OutgoingEvent;

/** Gives a domain event the form in which it is stored in the outbox and leaves the service. */
public interface EventMapping {

    OutgoingEvent toOutgoing(MenuItemChanged event);
}
