package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.messaging.metrics.DatabaseGauge;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Metrics from the tables. Ids grow with time, so a day's payments are one range of the primary key. */
class PaymentGauges {

    @Produces
    @Singleton
    static DatabaseGauge payments() {
        return new DatabaseGauge(
                "comanda.payments",
                "Payments for orders of the last 24 hours by state",
                "state",
                Arrays.stream(StateName.values())
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                """
                select state, count(*) from payments
                where order_id > (select uuidv7(interval '-24 hours')) group by state""");
    }

    @Produces
    @Singleton
    static DatabaseGauge refunds() {
        return new DatabaseGauge(
                "comanda.refunds",
                "Refunds of charges that changed within 24 hours, by state",
                "state",
                RefundsRow.STATES,
                """
                select refund ->> 'state', count(*)
                from charges, jsonb_array_elements(refunds -> 'refunds') refund
                where changed_at > now() - interval '24 hours' group by 1""");
    }

    @Produces
    @Singleton
    static DatabaseGauge unwantedCharges() {
        return DatabaseGauge.of(
                "comanda.charges.unwanted",
                "Charges of the last 24 hours that pay no order and are refunded automatically",
                """
                select count(*) from charges where changed_at > now() - interval '24 hours'
                and refunds @> '{"refunds": [{"reason": "unwanted"}]}'""");
    }

    @Produces
    @Singleton
    static DatabaseGauge waitingWebhooks() {
        return DatabaseGauge.of(
                "comanda.webhooks.waiting",
                "Webhooks that are stored and not yet processed",
                "select count(*) from webhooks where next_try_at is not null");
    }
}
