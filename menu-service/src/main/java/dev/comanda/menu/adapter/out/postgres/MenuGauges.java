package dev.comanda.menu.adapter.out.postgres;

import dev.comanda.messaging.metrics.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Metrics of the menu table. */
class MenuGauges {

    @Produces
    @Singleton
    static DatabaseGauge items() {
        return DatabaseGauge.of(
                "comanda.menu.items", "Items of the menu, including hidden ones", "select count(*) from menu_item");
    }
}
