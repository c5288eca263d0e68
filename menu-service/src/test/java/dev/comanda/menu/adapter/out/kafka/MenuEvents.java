package dev.comanda.menu.adapter.out.kafka;

import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.menu.domain.MenuItemChanged;
import dev.comanda.menu.domain.MenuOption;
import dev.comanda.menu.domain.Offer;
import dev.comanda.menu.domain.OptionGroup;
import dev.comanda.menu.domain.Price;
import dev.comanda.menu.domain.TestItems;
import dev.comanda.money.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Events of all kinds of items. */
final class MenuEvents {

    private static final Instant EXACT = Instant.parse("2026-12-31T23:59:59.999999999Z");

    private MenuEvents() {}

    static Stream<MenuItemChanged> all() {
        Stream<Offer> offers =
                Stream.of(TestItems.margherita(950), TestItems.water(0), richest(Availability.AVAILABLE));
        return Stream.concat(offers, Arrays.stream(Availability.values()).map(MenuEvents::richest))
                .flatMap(offer -> Stream.of(changed(offer, 1, false), changed(offer, Long.MAX_VALUE, true)));
    }

    private static MenuItemChanged changed(Offer offer, long version, boolean hidden) {
        MenuItem item = new MenuItem(UUID.randomUUID(), version, offer, hidden, Optional.empty());
        return new MenuItemChanged(item, hidden ? EXACT : TestItems.NOW);
    }

    /** The highest price, and options that may all be chosen. */
    private static Offer richest(Availability availability) {
        Money most = Money.of(Price.MAX, "JPY");
        List<MenuOption> options = IntStream.range(0, 20)
                .mapToObj(i -> new MenuOption(new UUID(1, i), "\"Ü\" & \uD83C\uDF55 " + i, most, availability))
                .toList();
        OptionGroup extras = new OptionGroup(UUID.randomUUID(), "水", 0, 20, options);
        return new Offer(TestItems.PIZZA.id(), 0, "\\", "", most, availability, List.of(), List.of(), List.of(extras));
    }
}
