package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.messaging.metrics.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the table of the menu tells operators. */
class MenuGauges {

    @Produces
    @Singleton
    static DatabaseGauge items() {
        return DatabaseGauge.of(
                "comanda.menu.items", "Items of the menu, hidden ones too", "select count(*) from menu_item");
    }
}
