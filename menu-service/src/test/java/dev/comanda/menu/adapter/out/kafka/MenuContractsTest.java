package dev.comanda.menu.adapter.out.kafka;

import dev.comanda.contracts.event.PublisherRules;
import dev.comanda.menu.domain.MenuItemChanged;
import java.util.Set;
import java.util.stream.Stream;

class MenuContractsTest extends PublisherRules<MenuItemChanged> {

    MenuContractsTest() {
        super("menu-service", MenuItemChanged.class);
    }

    @Override
    protected Stream<MenuItemChanged> events() {
        return MenuEvents.all();
    }

    @Override
    protected String typeOf(MenuItemChanged event) {
        return new MenuEventMapping().toOutgoing(event).type();
    }

    @Override
    protected Set<String> leftOpen() {
        return Set.of(
                "name is nonsense",
                "optionGroups is an empty list",
                "optionGroups[].name is nonsense",
                "optionGroups[].options[].name is nonsense");
    }
}
