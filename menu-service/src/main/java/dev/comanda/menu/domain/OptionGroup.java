package dev.comanda.menu.domain;

import java.util.List;
import java.util.UUID;

/**
 * A group of options from which a guest chooses.
 *
 * @param name not blank
 * @param min how many have to be chosen; 0 to {@code max}
 * @param max how many may be chosen; 1 to the number of options
 * @param options in the order of the menu, at least one
 */
public record OptionGroup(UUID id, String name, int min, int max, List<MenuOption> options) {

    public OptionGroup {
        options = List.copyOf(options);
        Rules.require(!name.isBlank(), "option group %s needs a name", id);
        Rules.require(
                0 <= min && min <= max && 1 <= max && max <= options.size(),
                "option group %s (%s) asks for %s to %s of %s options",
                id,
                name,
                min,
                max,
                options.size());
    }
}
