package dev.comanda.menu.adapter.in.file;

import dev.comanda.menu.domain.Allergen;
import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.Category;
import dev.comanda.menu.domain.DietaryMark;
import dev.comanda.menu.domain.MenuOption;
import dev.comanda.menu.domain.MenuPlan;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.OptionGroup;
import dev.comanda.menu.domain.PlannedItem;
import dev.comanda.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A menu file: prices in minor units, lists in menu order; availability defaults to available. */
record MenuFileJson(Currency currency, List<CategoryJson> categories) {

    record CategoryJson(UUID id, String name, List<ItemJson> items) {}

    record ItemJson(
            UUID id,
            String name,
            String description,
            long price,
            @Nullable String availability,
            @Nullable List<String> allergens,
            @Nullable List<String> dietary,
            @Nullable List<OptionGroupJson> optionGroups) {

        PlannedItem toDomain(UUID category, int position, Currency currency) {
            Offer offer = new Offer(
                    category,
                    position,
                    name,
                    description,
                    new Money(price, currency),
                    availabilityOf(availability),
                    orEmpty(allergens)
                            .map(word -> constant(Allergen.class, word))
                            .toList(),
                    orEmpty(dietary)
                            .map(word -> constant(DietaryMark.class, word))
                            .toList(),
                    orEmpty(optionGroups).map(group -> group.toDomain(currency)).toList());
            return new PlannedItem(id, offer);
        }
    }

    record OptionGroupJson(UUID id, String name, int min, int max, List<OptionJson> options) {

        OptionGroup toDomain(Currency currency) {
            List<MenuOption> all =
                    options.stream().map(option -> option.toDomain(currency)).toList();
            return new OptionGroup(id, name, min, max, all);
        }
    }

    record OptionJson(
            UUID id, String name, long priceDelta, @Nullable String availability) {

        MenuOption toDomain(Currency currency) {
            return new MenuOption(id, name, new Money(priceDelta, currency), availabilityOf(availability));
        }
    }

    /** @throws RuntimeException if a field is missing or violates a rule of the menu */
    MenuPlan toDomain() {
        List<Category> headings = IntStream.range(0, categories.size())
                .mapToObj(place -> new Category(
                        categories.get(place).id(), categories.get(place).name(), place))
                .toList();
        return new MenuPlan(
                currency, headings, categories.stream().flatMap(this::itemsOf).toList());
    }

    private Stream<PlannedItem> itemsOf(CategoryJson category) {
        return IntStream.range(0, category.items().size())
                .mapToObj(place -> category.items().get(place).toDomain(category.id(), place, currency));
    }

    private static Availability availabilityOf(@Nullable String word) {
        return constant(Availability.class, Objects.requireNonNullElse(word, "available"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static <T> Stream<T> orEmpty(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
