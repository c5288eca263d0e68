package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The latest known version of a menu item.
 *
 * @param version grows with every change; older versions are ignored
 * @param price without options, in the currency of all its options; each 0 to {@link #HIGHEST_PRICE}
 * @param hidden whether it is off the menu
 */
public record MenuItem(
        UUID id,
        long version,
        String name,
        Money price,
        boolean available,
        boolean hidden,
        List<OptionGroup> optionGroups) {

    /** In minor units; the total of a full cart still fits into a long. */
    public static final long HIGHEST_PRICE = 99_999_999;

    public MenuItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(price, "price");
        optionGroups = List.copyOf(optionGroups);
        requireInRange(price);
        optionGroups.forEach(group -> group.options().forEach(option -> requireFitting(price, option)));
    }

    /** The item with these options and its price, or why they can't be chosen. */
    Selection select(List<UUID> optionIds) {
        return offered().or(() -> refusedOptions(optionIds)).orElseGet(() -> selected(new HashSet<>(optionIds)));
    }

    private static void requireInRange(Money price) {
        if (price.amount() < 0 || price.amount() > HIGHEST_PRICE) {
            throw new IllegalArgumentException("price out of range: %s".formatted(price));
        }
    }

    private static void requireFitting(Money price, Option option) {
        requireInRange(option.priceDelta());
        if (!option.priceDelta().currency().equals(price.currency())) {
            throw new IllegalArgumentException("option %s is not priced in %s".formatted(option, price.currency()));
        }
    }

    private Optional<Selection> offered() {
        if (hidden) {
            return Optional.of(new Refusal.UnknownItem(id));
        }
        return available ? Optional.empty() : Optional.of(new Refusal.SoldOut(List.of(name)));
    }

    private Optional<Selection> refusedOptions(List<UUID> optionIds) {
        return unknownOption(optionIds)
                .or(() -> repeatedOption(optionIds))
                .or(() -> optionGroups.stream()
                        .flatMap(group -> refusedIn(group, new HashSet<>(optionIds)).stream())
                        .findFirst());
    }

    private Optional<Selection> unknownOption(List<UUID> optionIds) {
        Set<UUID> known = new HashSet<>();
        optionGroups.forEach(group -> group.options().forEach(option -> known.add(option.id())));
        return optionIds.stream()
                .filter(optionId -> !known.contains(optionId))
                .findFirst()
                .map(Refusal.OptionUnknown::new);
    }

    private Optional<Selection> repeatedOption(List<UUID> optionIds) {
        return Set.copyOf(optionIds).size() == optionIds.size()
                ? Optional.empty()
                : Optional.of(new Refusal.TooManyOptions("each option", 1));
    }

    private static Optional<Selection> refusedIn(OptionGroup group, Set<UUID> optionIds) {
        List<Option> chosen = group.chosen(optionIds);
        if (chosen.size() < group.min()) {
            return Optional.of(new Refusal.OptionMissing(group.name(), group.min()));
        }
        if (chosen.size() > group.max()) {
            return Optional.of(new Refusal.TooManyOptions(group.name(), group.max()));
        }
        List<String> soldOut = chosen.stream()
                .filter(option -> !option.available())
                .map(Option::name)
                .toList();
        return soldOut.isEmpty() ? Optional.empty() : Optional.of(new Refusal.SoldOut(soldOut));
    }

    private Selection selected(Set<UUID> optionIds) {
        List<ChosenOption> chosen = optionGroups.stream()
                .flatMap(group -> group.chosen(optionIds).stream())
                .map(option -> new ChosenOption(option.id(), option.name(), option.priceDelta()))
                .toList();
        Money deltas = Money.sum(
                price.currency(), chosen.stream().map(ChosenOption::priceDelta).toList());
        return new Selection.Selected(name, chosen, price.plus(deltas));
    }
}
