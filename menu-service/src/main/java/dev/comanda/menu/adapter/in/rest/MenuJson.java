package dev.comanda.menu.adapter.in.rest;

import dev.comanda.menu.application.port.in.MenuViews.MenuView;
import dev.comanda.menu.application.port.in.MenuViews.Section;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

record MenuJson(Currency currency, List<CategoryJson> categories) {

    record CategoryJson(UUID id, String name, List<ItemJson> items) {

        static CategoryJson from(Section section) {
            return new CategoryJson(
                    section.category().id(),
                    section.category().name(),
                    section.items().stream().map(ItemJson::from).toList());
        }
    }

    static MenuJson from(MenuView menu, Currency currency) {
        return new MenuJson(
                currency, menu.sections().stream().map(CategoryJson::from).toList());
    }
}
