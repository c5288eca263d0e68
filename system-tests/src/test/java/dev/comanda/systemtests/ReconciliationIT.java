package dev.comanda.systemtests;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.Database;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Money;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.Metrics;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.running.SystemState;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The reconciliation of provider, charges and orders. */
@ExtendWith(RunningComanda.class)
class ReconciliationIT {

    /** Long enough for several runs. */
    private static final Duration SEVERAL_RUNS = Duration.ofMinutes(3);

    private final Comanda comanda;
    private final Guest guest;
    private final Staff manager;
    private final Database payments;

    ReconciliationIT(Comanda comanda) {
        this.comanda = comanda;
        guest = new Guest(comanda);
        manager = Staff.manager(comanda);
        payments = SystemState.of(comanda).database("payment");
    }

    @Test
    void planted_mismatches_are_listed_until_they_are_fixed_and_nothing_else_is() {
        // Given
        String refunded = pay();
        manager.refund(refunded, Map.of("amount", Money.euros(1))).then().statusCode(201);
        String cancelled = pay();
        guest.post("/api/orders/" + cancelled + "/cancel", Map.of()).then().statusCode(200);
        awaitRefund(refunded, "partial");
        awaitRefund(cancelled, "full");
        String lost = pay();
        String changed = pay();
        String forgotten = pay();
        awaitRuns(4);
        assertThat(List.of(refunded, cancelled, lost, changed, forgotten))
                .allSatisfy(orderId -> assertThat(kindsOf(orderId)).isEmpty());

        // When data is manipulated
        payments.execute("create table lost_charges as select * from charges where order_id = '%s'".formatted(lost));
        payments.execute("delete from charges where order_id = '%s'".formatted(lost));
        payments.execute("update charges set captured = captured + 1 where order_id = '%s'".formatted(changed));
        payments.execute("update followed_orders set standing = 'unpaid' where order_id = '%s'".formatted(forgotten));

        // Then
        await("all mismatches are found").atMost(SEVERAL_RUNS).untilAsserted(() -> {
            assertThat(kindsOf(lost))
                    .containsExactlyInAnyOrder("charge_not_here", "payment_without_charge", "order_without_money");
            assertThat(kindsOf(changed)).containsExactlyInAnyOrder("charge_amount", "order_without_money");
            assertThat(kindsOf(forgotten)).containsExactly("order_not_paid");
        });
        await("the metrics show them").untilAsserted(() -> {
            assertThat(mismatches("charge_not_here")).isEqualTo(1);
            assertThat(mismatches("charge_amount")).isEqualTo(1);
            assertThat(mismatches("refund_amount")).isZero();
        });
        assertThat(List.of(refunded, cancelled))
                .allSatisfy(orderId -> assertThat(kindsOf(orderId)).isEmpty());

        // When it is undone
        payments.execute("insert into charges select * from lost_charges");
        payments.execute("drop table lost_charges");
        payments.execute("update charges set captured = captured - 1 where order_id = '%s'".formatted(changed));
        payments.execute("update followed_orders set standing = 'paid' where order_id = '%s'".formatted(forgotten));

        // Then
        await("no mismatch is left").atMost(SEVERAL_RUNS).untilAsserted(() -> {
            assertThat(List.of(lost, changed, forgotten))
                    .allSatisfy(orderId -> assertThat(kindsOf(orderId)).isEmpty());
            assertThat(mismatches("charge_not_here")).isZero();
            assertThat(mismatches("charge_amount")).isZero();
        });
    }

    private void awaitRuns(int count) {
        for (int run = 0; run < count; run++) {
            Instant before = Instant.now();
            await("another run has completed").atMost(SEVERAL_RUNS).until(() -> {
                String completed = reconciliation().getString("lastCompletedAt");
                return completed != null && Instant.parse(completed).isAfter(before);
            });
        }
    }

    private List<String> kindsOf(String orderId) {
        return reconciliation().getList("mismatches.findAll { it.orderId == '%s' }.kind".formatted(orderId));
    }

    private JsonPath reconciliation() {
        return manager.get("/api/payments/reconciliation?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private double mismatches(String kind) {
        return Metrics.at(comanda.managementAddress(Component.PAYMENT))
                .value("comanda_reconciliation_mismatches{kind=\"%s\"}".formatted(kind));
    }

    private String pay() {
        String cart = guest.addToCart(2, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String orderId = guest.placeOrder(cart).then().statusCode(201).extract().path("orderId");
        guest.openPaymentPage(orderId).payWith(GOOD_CARD);
        await("the order is paid")
                .untilAsserted(() -> guest.getOrder(orderId).then().body("status", equalTo("paid")));
        return orderId;
    }

    private void awaitRefund(String orderId, String refund) {
        await("the order's refund is " + refund)
                .untilAsserted(() -> guest.getOrder(orderId).then().body("refund", equalTo(refund)));
    }
}
