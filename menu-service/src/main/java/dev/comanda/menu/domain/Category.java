package dev.comanda.menu.domain;

import java.util.UUID;

/**
 * A heading of the menu.
 *
 * @param name not blank
 * @param position on the menu, ascending
 */
public record Category(UUID id, String name, int position) {

    public Category {
        Rules.require(!name.isBlank(), "category %s needs a name", id);
    }
}
