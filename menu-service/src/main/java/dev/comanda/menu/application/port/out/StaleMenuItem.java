package dev.comanda.menu.application.port.out;

import java.util.UUID;

/** Somebody else changed the item between loading and saving; deciding again on what is there now helps. */
public class StaleMenuItem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleMenuItem(UUID itemId) {
        super("menu item %s was changed meanwhile".formatted(itemId));
    }
}
