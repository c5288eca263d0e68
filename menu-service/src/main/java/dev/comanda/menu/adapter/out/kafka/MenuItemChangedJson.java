package dev.comanda.menu.adapter.out.kafka;

import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.menu.domain.MenuOption;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.OptionGroup;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The item after the change, as specified by {@code contracts/MenuItemChanged.v1.schema.json}. */
record MenuItemChangedJson(
        UUID itemId,
        long version,
        String name,
        Money price,
        String availability,
        boolean hidden,
        List<OptionGroupJson> optionGroups,
        Instant changedAt) {

    static final String TYPE = "MenuItemChanged.v1";

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

    static MenuItemChangedJson from(MenuItemChanged event) {
        MenuItem item = event.item();
        Offer offer = item.offer();
        return new MenuItemChangedJson(
                item.id(),
                item.version(),
                offer.name(),
                offer.price(),
                word(offer.availability()),
                item.hidden(),
                offer.optionGroups().stream().map(OptionGroupJson::from).toList(),
                event.changedAt());
    }

    private static String word(Availability availability) {
        return switch (availability) {
            case AVAILABLE -> "available";
            case SOLD_OUT -> "sold_out";
        };
    }
}
