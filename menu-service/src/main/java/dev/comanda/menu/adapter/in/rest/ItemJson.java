package dev.comanda.menu.adapter.in.rest;

import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuOption;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.OptionGroup;
import dev.comanda.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

record ItemJson(
        UUID id,
        String name,
        String description,
        Money price,
        String availability,
        List<String> allergens,
        List<String> dietary,
        List<OptionGroupJson> optionGroups) {

    record OptionGroupJson(UUID id, String name, int min, int max, List<OptionJson> options) {

        static OptionGroupJson from(OptionGroup group) {
            List<OptionJson> options =
                    group.options().stream().map(OptionJson::from).toList();
            return new OptionGroupJson(group.id(), group.name(), group.min(), group.max(), options);
        }
    }

    record OptionJson(UUID id, String name, Money priceDelta, String availability) {

        static OptionJson from(MenuOption option) {
            return new OptionJson(option.id(), option.name(), option.priceDelta(), word(option.availability()));
        }
    }

    static ItemJson from(MenuItem item) {
        Offer offer = item.offer();
        return new ItemJson(
                item.id(),
                offer.name(),
                offer.description(),
                offer.price(),
                word(offer.availability()),
                offer.allergens().stream().map(ItemJson::word).toList(),
                offer.dietary().stream().map(ItemJson::word).toList(),
                offer.optionGroups().stream().map(OptionGroupJson::from).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
