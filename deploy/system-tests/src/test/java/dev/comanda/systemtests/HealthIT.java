package dev.comanda.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.house.Part;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Retry;
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

/** Readiness names missing dependencies within its timeout; liveness and serving are not affected. */
@ExtendWith(RunningComanda.class)
class HealthIT {

    private static final String BROKER = "broker";
    private static final Set<Part> WITH_DATABASE = EnumSet.range(Part.MENU, Part.PAYMENT);
    private static final Set<Part> ALL = EnumSet.range(Part.MENU, Part.GATEWAY);

    /** The probe timeout of docs/operations.md; the default of Kubernetes is one second. */
    private static final int PROBE_TIMEOUT_MILLIS = 5_000;

    private final Comanda comanda;

    HealthIT(Comanda comanda) {
        this.comanda = comanda;
    }

    @AfterEach
    void await_readiness() {
        ALL.forEach(part -> await(part + " is ready again")
                .ignoreExceptions()
                .until(() -> ask(part, "ready").statusCode() == 200));
    }

    @Test
    void readiness_is_down_while_the_broker_is_down() {
        comanda.without(Part.KAFKA, () -> {
            ALL.forEach(part -> awaitDown(part, BROKER));
            ALL.forEach(this::assertAliveAndServing);
        });
    }

    @Test
    void orders_are_accepted_while_the_broker_is_down() {
        var guest = new Guest(comanda);
        String cartId = guest.addToCart(1, guest.getMenu().dish("Espresso"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");

        comanda.without(Part.KAFKA, () -> {
            awaitDown(Part.ORDER, BROKER);
            Retry.until(201, () -> guest.placeOrder(cartId, "while Kafka is away"));
        });
    }

    @Test
    void readiness_is_down_while_the_database_is_down() {
        comanda.without(Part.POSTGRES, () -> {
            WITH_DATABASE.forEach(part -> awaitDown(part, "database"));
            ALL.forEach(this::assertAliveAndServing);
            assertThat(ask(Part.GATEWAY, "ready").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void readiness_answers_in_time_while_the_database_hangs() {
        comanda.whileHanging(Part.POSTGRES, () -> {
            WITH_DATABASE.forEach(part -> awaitDown(part, "database"));
            ALL.forEach(this::assertAliveAndServing);
        });
    }

    @Test
    void readiness_answers_in_time_while_the_broker_hangs() {
        comanda.whileHanging(Part.KAFKA, () -> {
            ALL.forEach(part -> awaitDown(part, BROKER));
            ALL.forEach(this::assertAliveAndServing);
        });
    }

    private void awaitDown(Part part, String what) {
        await(part + " reports " + what + " as down").untilAsserted(() -> {
            var answer = ask(part, "ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.jsonPath().<String>getList("checks.findAll { it.status == 'DOWN' }.name"))
                    .containsExactly(what);
        });
    }

    private void assertAliveAndServing(Part part) {
        assertThat(ask(part, "live").statusCode()).as(part + " lives").isEqualTo(200);
        assertThat(ask(part, "group/serving").statusCode()).as(part + " serves").isEqualTo(200);
    }

    private Response ask(Part part, String endpoint) {
        var limits = HttpClientConfig.httpClientConfig()
                .setParam("http.connection.timeout", PROBE_TIMEOUT_MILLIS)
                .setParam("http.socket.timeout", PROBE_TIMEOUT_MILLIS);
        return given().config(RestAssuredConfig.config().httpClient(limits))
                .baseUri(comanda.operatorsAddress(part).toString())
                .get("/q/health/" + endpoint);
    }
}
