package dev.comanda.menu.application.port.out;

import java.util.ConcurrentModificationException;
import java.util.UUID;

/** The item was changed concurrently: load it again and decide again. */
public class StaleMenuItem extends ConcurrentModificationException {

    private static final long serialVersionUID = 1L;

    public StaleMenuItem(UUID itemId) {
        super("menu item %s was changed concurrently".formatted(itemId));
    }

    public StaleMenuItem(Throwable conflict) {
        super(conflict);
    }
}
