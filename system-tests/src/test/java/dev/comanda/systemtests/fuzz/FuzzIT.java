package dev.comanda.systemtests.fuzz;

import static dev.comanda.systemtests.people.PaymentPage.GOOD_CARD;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.contracts.HttpContract;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Provider;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.running.SystemState;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fuzzes all operations: every response conforms to the document, and the system keeps working. */
@ExtendWith(RunningComanda.class)
class FuzzIT {

    /** Fixed, so that results are reproducible; the long run uses a random seed. */
    private static final long SEED = Long.getLong("comanda.fuzz.seed", 20_261_122);

    private static final int FEW = 60;
    private static final int MANY = 3_000;

    private final Comanda comanda;
    private final MutableItem item;
    private final SystemState state;
    private final Map<TopicPartition, Long> deadLetters;

    FuzzIT(Comanda comanda) {
        this.comanda = comanda;
        this.item = MutableItem.of(comanda);
        this.state = SystemState.of(comanda);
        this.deadLetters = deadLetters();
    }

    @TestFactory
    Stream<DynamicTest> every_response_conforms_to_the_document() {
        return fuzz(SEED, FEW);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> every_response_conforms_to_the_document_with_a_random_seed() {
        return fuzz(
                Long.getLong("comanda.fuzz.seed", RandomGenerator.getDefault().nextInt()), MANY);
    }

    private Stream<DynamicTest> fuzz(long seed, int count) {
        var api = new Api(given().baseUri(comanda.gateway().toString())
                .get("/api/docs/openapi.json")
                .as(JsonNode.class));
        var requests = new Requests(api, FuzzCallers.create(comanda, item.id()), this::signature);
        var fuzz = new Fuzz(seed, requests, new ResponseCheck(new HttpContract(api.document())), comanda.gateway());
        var attacks = api.operations().stream()
                .map(operation -> dynamicTest(
                        "%s, seed %d".formatted(operation.name(), seed),
                        () -> assertThat(fuzz.findings(operation, count)).isEmpty()));
        return Stream.concat(
                attacks, Stream.of(dynamicTest("guests can still order", this::assertAGuestCanOrderAndPay)));
    }

    private String signature(byte[] body) {
        var now = Instant.now();
        var signature = Provider.genuine(comanda).signature(new String(body, UTF_8), now);
        return "t=%d,v1=%s".formatted(now.getEpochSecond(), signature);
    }

    private void assertAGuestCanOrderAndPay() {
        var guest = new Guest(comanda);
        String cart = guest.addToCart(1, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String order = guest.placeOrder(cart).then().statusCode(201).extract().path("orderId");
        guest.openPaymentPage(order).payWith(GOOD_CARD).then().statusCode(303);
        await("the order is paid")
                .untilAsserted(() -> guest.getOrder(order).then().body("status", equalTo("paid")));
        state.awaitQuiescence();
        assertThat(deadLetters()).isEqualTo(deadLetters);
    }

    private Map<TopicPartition, Long> deadLetters() {
        return state.kafka().ends().entrySet().stream()
                .filter(end -> end.getKey().topic().endsWith(".dlq"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @AfterEach
    void tidyUp() {
        item.restore();
        state.close();
    }
}
