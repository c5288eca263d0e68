package dev.comanda.systemtests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comanda.chaos.system.Component;
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
    private static final Set<Component> WITH_DATABASE = EnumSet.range(Component.MENU, Component.PAYMENT);
    private static final Set<Component> ALL = EnumSet.range(Component.MENU, Component.GATEWAY);

    /** The probe timeout of docs/operations.md; the default of Kubernetes is one second. */
    private static final int PROBE_TIMEOUT_MILLIS = 5_000;

    private final Comanda comanda;

    HealthIT(Comanda comanda) {
        this.comanda = comanda;
    }

    @AfterEach
    void await_readiness() {
        ALL.forEach(component -> await(component + " is ready again")
                .ignoreExceptions()
                .until(() -> ask(component, "ready").statusCode() == 200));
    }

    @Test
    void readiness_is_down_while_the_broker_is_down() {
        comanda.without(Component.KAFKA, () -> {
            ALL.forEach(component -> awaitDown(component, BROKER));
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

        comanda.without(Component.KAFKA, () -> {
            awaitDown(Component.ORDER, BROKER);
            Retry.until(201, () -> guest.placeOrder(cartId, "while Kafka is away"));
        });
    }

    @Test
    void readiness_is_down_while_the_database_is_down() {
        comanda.without(Component.POSTGRES, () -> {
            WITH_DATABASE.forEach(component -> awaitDown(component, "database"));
            ALL.forEach(this::assertAliveAndServing);
            assertThat(ask(Component.GATEWAY, "ready").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void readiness_answers_in_time_while_the_database_hangs() {
        comanda.whileHanging(Component.POSTGRES, () -> {
            WITH_DATABASE.forEach(component -> awaitDown(component, "database"));
            ALL.forEach(this::assertAliveAndServing);
        });
    }

    @Test
    void readiness_answers_in_time_while_the_broker_hangs() {
        comanda.whileHanging(Component.KAFKA, () -> {
            ALL.forEach(component -> awaitDown(component, BROKER));
            ALL.forEach(this::assertAliveAndServing);
        });
    }

    private void awaitDown(Component component, String what) {
        await(component + " reports " + what + " as down").untilAsserted(() -> {
            var answer = ask(component, "ready");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.jsonPath().<String>getList("checks.findAll { it.status == 'DOWN' }.name"))
                    .containsExactly(what);
        });
    }

    private void assertAliveAndServing(Component component) {
        assertThat(ask(component, "live").statusCode()).as(component + " lives").isEqualTo(200);
        assertThat(ask(component, "group/serving").statusCode())
                .as(component + " serves")
                .isEqualTo(200);
    }

    private Response ask(Component component, String endpoint) {
        var limits = HttpClientConfig.httpClientConfig()
                .setParam("http.connection.timeout", PROBE_TIMEOUT_MILLIS)
                .setParam("http.socket.timeout", PROBE_TIMEOUT_MILLIS);
        return given().config(RestAssuredConfig.config().httpClient(limits))
                .baseUri(comanda.managementAddress(component).toString())
                .get("/q/health/" + endpoint);
    }
}
