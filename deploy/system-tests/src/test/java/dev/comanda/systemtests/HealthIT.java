package dev.comanda.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.house.Part;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Patience;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readiness says what is missing, and says so in time; who can still serve goes on serving, and nobody is restarted. */
@ExtendWith(RunningComanda.class)
class HealthIT {

    private static final String BROKER = "broker";
    private static final Set<Part> WITH_DATABASE = EnumSet.range(Part.MENU, Part.PAYMENT);
    private static final Set<Part> ALL = EnumSet.range(Part.MENU, Part.GATEWAY);

    /** Kubernetes gives a probe one second unless told otherwise; docs/operations.md tells it to give five. */
    private static final int LONGEST_ANSWER_MILLIS = 5_000;

    private final Comanda comanda;

    HealthIT(Comanda comanda) {
        this.comanda = comanda;
    }

    @AfterEach
    void all_get_ready_again() {
        ALL.forEach(part -> await(part + " is ready again")
                .ignoreExceptions()
                .until(() -> ask(part, "ready").statusCode() == 200));
    }

    @Test
    void readiness_misses_the_broker_while_it_is_away() {
        comanda.without(Part.KAFKA, () -> {
            ALL.forEach(part -> misses(part, BROKER));
            ALL.forEach(this::isAliveAndServes);
        });
    }

    @Test
    void orders_are_taken_while_readiness_misses_the_broker() {
        var guest = new Guest(comanda);
        String cartId = guest.adds(1, guest.readsMenu().dish("Espresso"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");

        comanda.without(Part.KAFKA, () -> {
            misses(Part.ORDER, BROKER);
            Patience.until(201, () -> guest.orders(cartId, "while Kafka is away"));
        });
    }

    @Test
    void readiness_misses_the_database_while_it_is_away() {
        comanda.without(Part.POSTGRES, () -> {
            WITH_DATABASE.forEach(part -> misses(part, "database"));
            ALL.forEach(this::isAliveAndServes);
            assertThat(ask(Part.GATEWAY, "ready").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void readiness_answers_in_time_though_the_database_hangs() {
        comanda.whileHanging(Part.POSTGRES, () -> {
            WITH_DATABASE.forEach(part -> misses(part, "database"));
            ALL.forEach(this::isAliveAndServes);
        });
    }

    @Test
    void readiness_answers_in_time_though_the_broker_hangs() {
        comanda.whileHanging(Part.KAFKA, () -> {
            ALL.forEach(part -> misses(part, BROKER));
            ALL.forEach(this::isAliveAndServes);
        });
    }

    private void misses(Part part, String what) {
        await(part + " misses " + what).untilAsserted(() -> {
            var answer = ask(part, "ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.jsonPath().<String>getList("checks.findAll { it.status == 'DOWN' }.name"))
                    .containsExactly(what);
        });
    }

    private void isAliveAndServes(Part part) {
        assertThat(ask(part, "live").statusCode()).as(part + " lives").isEqualTo(200);
        assertThat(ask(part, "group/serving").statusCode()).as(part + " serves").isEqualTo(200);
    }

    private Response ask(Part part, String endpoint) {
        var limits = HttpClientConfig.httpClientConfig()
                .setParam("http.connection.timeout", LONGEST_ANSWER_MILLIS)
                .setParam("http.socket.timeout", LONGEST_ANSWER_MILLIS);
        return given().config(RestAssuredConfig.config().httpClient(limits))
                .baseUri(comanda.operatorsAddress(part).toString())
                .get("/q/health/" + endpoint);
    }
}
