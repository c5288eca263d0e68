package dev.comanda.menu.domain;

import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * The content of a menu item.
 *
 * @param position in its category, ascending
 * @param name not blank
 * @param price without options; see {@link Price}
 * @param optionGroups in the order of the menu; their prices are in the currency of {@code price}, and no option occurs
 *     twice
 */
public record Offer(
        UUID categoryId,
        int position,
        String name,
        String description,
        Money price,
        Availability availability,
        List<Allergen> allergens,
        List<DietaryMark> dietary,
        List<OptionGroup> optionGroups) {

    public Offer {
        allergens = List.copyOf(allergens);
        dietary = List.copyOf(dietary);
        optionGroups = List.copyOf(optionGroups);
        List<MenuOption> options =
                optionGroups.stream().flatMap(group -> group.options().stream()).toList();
        Rules.require(!name.isBlank(), "an item needs a name");
        Rules.require(Price.inRange(price), "%s costs %s", name, price);
        Rules.require(Rules.differ(optionGroups, OptionGroup::id), "%s has one option group twice", name);
        Rules.require(Rules.differ(options, MenuOption::id), "%s has one option twice", name);
        Rules.require(
                options.stream()
                        .allMatch(option -> option.priceDelta().currency().equals(price.currency())),
                "%s mixes currencies",
                name);
    }

    Offer costing(Money newPrice) {
        return new Offer(
                categoryId, position, name, description, newPrice, availability, allergens, dietary, optionGroups);
    }

    Offer being(Availability newAvailability) {
        return new Offer(
                categoryId, position, name, description, price, newAvailability, allergens, dietary, optionGroups);
    }

    /** This offer, with the changes that staff made to {@code before}, except where this offer differs from it itself. */
    Offer keepingStaffChanges(Offer before, Offer now) {
        Offer priced = price.equals(before.price) ? costing(now.price) : this;
        return availability == before.availability ? priced.being(now.availability) : priced;
    }
}
