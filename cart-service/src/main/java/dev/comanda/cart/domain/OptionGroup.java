package dev.comanda.cart.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Options of which at least {@code min} and at most {@code max} are chosen. */
public record OptionGroup(UUID id, String name, int min, int max, List<Option> options) {

    public OptionGroup {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        options = List.copyOf(options);
    }

    List<Option> chosen(Set<UUID> optionIds) {
        return options.stream()
                .filter(option -> optionIds.contains(option.id()))
                .toList();
    }
}
