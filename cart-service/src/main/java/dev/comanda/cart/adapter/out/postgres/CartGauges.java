package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.messaging.metrics.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Metrics from the database. Ids grow with time, so the rows of a day are one range of the primary key. */
class CartGauges {

    @Produces
    @Singleton
    static DatabaseGauge carts() {
        return new DatabaseGauge(
                "comanda.carts",
                "Carts created in the last 24 hours by state",
                "state",
                Set.of("open", "locked", "closed"),
                """
                select state, count(*) from carts
                where id > (select uuidv7(interval '-24 hours')) group by state\
                """);
    }

    @Produces
    @Singleton
    static DatabaseGauge couponUses() {
        return new DatabaseGauge(
                "comanda.coupon.uses",
                "Uses of coupons by orders of the last 24 hours by state",
                "state",
                Set.of("reserved", "committed", "released"),
                """
                select state, count(*) from coupon_redemptions
                where order_id > (select uuidv7(interval '-24 hours')) group by state\
                """);
    }

    @Produces
    @Singleton
    static DatabaseGauge couponsHeldUp() {
        return DatabaseGauge.of(
                "comanda.coupons.held.up",
                "Running coupons without a use left, most of whose uses are reserved by unpaid orders",
                """
                select count(*) from coupons where not ended and now() >= starts_at and now() < ends_at
                and used >= total_limit and used < 2 * (select count(*) from coupon_redemptions uses
                    where uses.code = coupons.code and uses.state = 'reserved')\
                """);
    }

    @Produces
    @Singleton
    static DatabaseGauge menuCopy() {
        return DatabaseGauge.of(
                "comanda.menu.copy.items", "Items in the copy of the menu", "select count(*) from menu_items");
    }
}
