package dev.comanda.cart.adapter.in.kafka;

import dev.comanda.cart.domain.MenuItem;
import dev.comanda.cart.domain.Option;
import dev.comanda.cart.domain.OptionGroup;
import dev.comanda.messaging.event.InvalidEvent;
import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** The fields of {@code MenuItemChanged.v1} that carts need. */
record MenuItemJson(
        UUID itemId,
        long version,
        String name,
        Money price,
        String availability,
        boolean hidden,
        List<GroupJson> optionGroups) {

    record GroupJson(UUID id, String name, int min, int max, List<OptionJson> options) {

        OptionGroup toDomain() {
            return new OptionGroup(
                    id,
                    name,
                    min,
                    max,
                    options.stream().map(OptionJson::toDomain).toList());
        }
    }

    record OptionJson(UUID id, String name, Money priceDelta, String availability) {

        Option toDomain() {
            return new Option(id, name, priceDelta, isAvailable(availability));
        }
    }

    MenuItem toDomain() {
        return new MenuItem(
                itemId,
                version,
                name,
                price,
                isAvailable(availability),
                hidden,
                optionGroups.stream().map(GroupJson::toDomain).toList());
    }

    private static boolean isAvailable(String availability) {
        return switch (availability) {
            case "available" -> true;
            case "sold_out" -> false;
            default -> throw new InvalidEvent("an unknown availability");
        };
    }
}
