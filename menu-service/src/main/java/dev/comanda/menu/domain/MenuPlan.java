package dev.comanda.menu.domain;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole menu to be imported.
 *
 * @param currency of every price
 * @param categories each once
 * @param items each once, in one of {@code categories}
 */
public record MenuPlan(Currency currency, List<Category> categories, List<PlannedItem> items) {

    public MenuPlan {
        categories = List.copyOf(categories);
        items = List.copyOf(items);
        Set<?> known = categories.stream().map(Category::id).collect(Collectors.toSet());
        Rules.require(known.size() == categories.size(), "the menu has one category twice");
        Rules.require(Rules.differ(items, PlannedItem::id), "the menu has one item twice");
        for (PlannedItem item : items) {
            Offer offer = item.offer();
            Rules.require(known.contains(offer.categoryId()), "%s is in no category", offer.name());
            Rules.require(offer.price().currency().equals(currency), "%s is not priced in %s", offer.name(), currency);
        }
    }
}
