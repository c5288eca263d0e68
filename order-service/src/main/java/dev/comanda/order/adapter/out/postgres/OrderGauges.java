package dev.comanda.order.adapter.out.postgres;

import dev.comanda.messaging.metrics.DatabaseGauge;
import dev.comanda.order.domain.OrderStatus;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Metrics of the order table. Ids grow with time, so the orders of a day are one range of the primary key. */
class OrderGauges {

    @Produces
    @Singleton
    static DatabaseGauge orders() {
        return new DatabaseGauge(
                "comanda.orders",
                "Orders of the last 24 hours by status",
                "status",
                Arrays.stream(OrderStatus.values())
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                """
                select lower(status), count(*) from orders
                where id > (select uuidv7(interval '-24 hours')) group by status\
                """);
    }
}
