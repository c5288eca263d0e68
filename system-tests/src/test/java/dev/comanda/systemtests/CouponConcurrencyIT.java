package dev.comanda.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.systemtests.people.ConcurrentGuests;
import dev.comanda.systemtests.people.ConcurrentGuests.Reply;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two hundred guests compete for the only use of a coupon. */
@ExtendWith(RunningComanda.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouponConcurrencyIT {

    private static final int GUESTS = 200;

    private final Staff manager;
    private final ConcurrentGuests crowd;

    CouponConcurrencyIT(Comanda comanda) {
        this.manager = Staff.manager(comanda);
        this.crowd = ConcurrentGuests.of(
                GUESTS, comanda, new Guest(comanda).getMenu().dish("Tiramisù"));
    }

    @AfterAll
    void leave() {
        crowd.close();
    }

    @RepeatedTest(2)
    void exactly_one_gets_the_only_use() {
        oneRound();
    }

    @Tag("long")
    @RepeatedTest(98)
    void exactly_one_gets_the_only_use_in_many_rounds() {
        oneRound();
    }

    /** Another guest gets the use only after the first has cancelled. */
    private void oneRound() {
        var code = "ONCE" + System.nanoTime();
        manager.createCoupon(Map.of("code", code, "percentBasisPoints", 1000, "totalLimit", 1))
                .then()
                .statusCode(201);
        assertThat(crowd.applyCoupon(code)).extracting(Reply::status).containsOnly(200);

        var first = onlyWinner(crowd.placeOrders());
        assertHeldBy(code, first, 1);
        cancelOrder(first);
        var second = onlyWinner(crowd.placeOrders());
        assertHeldBy(code, second, 2);
        cancelOrder(second);
    }

    private static Reply onlyWinner(List<Reply> answers) {
        var ordered = answers.stream().filter(CouponConcurrencyIT::hasOrdered).toList();
        assertThat(ordered).hasSize(1);
        assertThat(ordered.getFirst().body().at("/discount/amount").asLong()).isEqualTo(65);
        assertThat(answers)
                .filteredOn(reply -> !hasOrdered(reply))
                .hasSize(GUESTS - 1)
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(409);
                    assertThat(reply.body().path("type").asText()).isEqualTo("/problems/coupon-refused");
                    assertThat(reply.body().path("reason").asText()).isEqualTo("used_up");
                });
        return ordered.getFirst();
    }

    /** 200 after a retry, if the first response was lost. */
    private static boolean hasOrdered(Reply reply) {
        return reply.status() == 201 || reply.status() == 200;
    }

    /** @param uses so far, of which all but the newest were released */
    private void assertHeldBy(String code, Reply winner, int uses) {
        var redemptions =
                manager.getRedemptions(code).then().statusCode(200).extract().jsonPath();
        assertThat(redemptions.getList("redemptions.orderId"))
                .hasSize(uses)
                .first()
                .isEqualTo(orderOf(winner));
        assertThat(redemptions.getList("redemptions.state")).first().isEqualTo("reserved");
        assertThat(redemptions.getList("redemptions.state"))
                .filteredOn("released"::equals)
                .hasSize(uses - 1);
        manager.get("/api/coupons/" + code).then().body("used", equalTo(1)).body("state", equalTo("used_up"));
    }

    private void cancelOrder(Reply winner) {
        winner.guest().cancelOrder(orderOf(winner)).then().statusCode(200);
        await("the cart is open again")
                .untilAsserted(() -> winner.guest().getCart().then().body("status", equalTo("open")));
    }

    private static String orderOf(Reply winner) {
        return winner.body().path("orderId").asText();
    }
}
