package dev.comanda.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.systemtests.people.Crowd;
import dev.comanda.systemtests.people.Crowd.Told;
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

/** One use of a coupon, and two hundred guests who order with it at the same moment. */
@ExtendWith(RunningComanda.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CouponRacesIT {

    private static final int GUESTS = 200;

    private final Staff manager;
    private final Crowd crowd;

    CouponRacesIT(Comanda comanda) {
        this.manager = Staff.manager(comanda);
        this.crowd = Crowd.of(GUESTS, comanda, new Guest(comanda).readsMenu().dish("Tiramisù"));
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
    void exactly_one_gets_the_only_use_however_often_they_try() {
        oneRound();
    }

    /** The next of them has it once the order of the first is cancelled, and nobody before. */
    private void oneRound() {
        var code = "ONCE" + System.nanoTime();
        manager.makes(Map.of("code", code, "percentBasisPoints", 1000, "totalLimit", 1))
                .then()
                .statusCode(201);
        assertThat(crowd.allApply(code)).extracting(Told::status).containsOnly(200);

        var first = theOneWhoGotIt(crowd.allOrder());
        isHeldBy(code, first, 1);
        cancels(first);
        var second = theOneWhoGotIt(crowd.allOrder());
        isHeldBy(code, second, 2);
        cancels(second);
    }

    private static Told theOneWhoGotIt(List<Told> answers) {
        var ordered = answers.stream().filter(CouponRacesIT::hasOrdered).toList();
        assertThat(ordered).hasSize(1);
        assertThat(ordered.getFirst().body().at("/discount/amount").asLong()).isEqualTo(65);
        assertThat(answers)
                .filteredOn(told -> !hasOrdered(told))
                .hasSize(GUESTS - 1)
                .allSatisfy(told -> {
                    assertThat(told.status()).isEqualTo(409);
                    assertThat(told.body().path("type").asText()).isEqualTo("/problems/coupon-refused");
                    assertThat(told.body().path("reason").asText()).isEqualTo("used_up");
                });
        return ordered.getFirst();
    }

    /** With 200 if an answer was lost on the way, and the guest has asked again. */
    private static boolean hasOrdered(Told told) {
        return told.status() == 201 || told.status() == 200;
    }

    /** @param uses that there have been, of which all but the newest were given back */
    private void isHeldBy(String code, Told winner, int uses) {
        var redemptions = manager.looksAtRedemptions(code)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
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

    private void cancels(Told winner) {
        winner.guest().cancels(orderOf(winner)).then().statusCode(200);
        await("the cart is open again")
                .untilAsserted(() -> winner.guest().looksIntoCart().then().body("status", equalTo("open")));
    }

    private static String orderOf(Told winner) {
        return winner.body().path("orderId").asText();
    }
}
