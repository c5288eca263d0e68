package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.MenuItem;
import dev.comanda.cart.domain.Option;
import dev.comanda.cart.domain.OptionGroup;
import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** The content of a menu item, stored as JSON beside its id and version. */
record ItemRow(String name, Money price, boolean available, boolean hidden, List<OptionGroupRow> optionGroups) {

    record OptionGroupRow(UUID id, String name, int min, int max, List<OptionRow> options) {

        static OptionGroupRow from(OptionGroup group) {
            return new OptionGroupRow(
                    group.id(),
                    group.name(),
                    group.min(),
                    group.max(),
                    group.options().stream().map(OptionRow::from).toList());
        }

        OptionGroup toDomain() {
            return new OptionGroup(
                    id,
                    name,
                    min,
                    max,
                    options.stream().map(OptionRow::toDomain).toList());
        }
    }

    record OptionRow(UUID id, String name, Money priceDelta, boolean available) {

        static OptionRow from(Option option) {
            return new OptionRow(option.id(), option.name(), option.priceDelta(), option.available());
        }

        Option toDomain() {
            return new Option(id, name, priceDelta, available);
        }
    }

    static ItemRow from(MenuItem item) {
        return new ItemRow(
                item.name(),
                item.price(),
                item.available(),
                item.hidden(),
                item.optionGroups().stream().map(OptionGroupRow::from).toList());
    }

    MenuItem toDomain(UUID id, long version) {
        return new MenuItem(
                id,
                version,
                name,
                price,
                available,
                hidden,
                optionGroups.stream().map(OptionGroupRow::toDomain).toList());
    }
}
