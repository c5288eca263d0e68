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
import dev.comanda.contract.HttpContract;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.Provider;
import dev.comanda.systemtests.running.Books;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.RunningComanda;
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

/** Whatever is sent to whichever operation, the answer is one of the document's, and the house stays open. */
@ExtendWith(RunningComanda.class)
class FuzzIT {

    /** The same each time: a commit passes or fails, it has no luck. The long run looks for what nobody has seen. */
    private static final long SEED = Long.getLong("comanda.fuzz.seed", 20_261_122);

    private static final int FEW = 60;
    private static final int MANY = 3_000;

    private final Comanda comanda;
    private final Spoilable item;
    private final Books books;
    private final Map<TopicPartition, Long> deadLetters;

    FuzzIT(Comanda comanda) {
        this.comanda = comanda;
        this.item = Spoilable.of(comanda);
        this.books = Books.of(comanda);
        this.deadLetters = deadLetters();
    }

    @TestFactory
    Stream<DynamicTest> whatever_is_sent_is_answered_as_the_document_says() {
        return fuzz(SEED, FEW);
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> whatever_else_is_sent_is_answered_as_the_document_says() {
        return fuzz(
                Long.getLong("comanda.fuzz.seed", RandomGenerator.getDefault().nextInt()), MANY);
    }

    private Stream<DynamicTest> fuzz(long seed, int count) {
        var api = new Api(given().baseUri(comanda.gateway().toString())
                .get("/api/docs/openapi.json")
                .as(JsonNode.class));
        var requests = new Requests(api, Cast.comeInto(comanda, item.id()), this::signature);
        var fuzz = new Fuzz(seed, requests, new Verdict(new HttpContract(api.document())), comanda.gateway());
        var attacks = api.operations().stream()
                .map(operation -> dynamicTest(
                        "%s, seed %d".formatted(operation.name(), seed),
                        () -> assertThat(fuzz.findings(operation, count)).isEmpty()));
        return Stream.concat(attacks, Stream.of(dynamicTest("and the house is open", this::theHouseIsOpen)));
    }

    private String signature(byte[] body) {
        var now = Instant.now();
        var signature = Provider.genuine(comanda).signature(new String(body, UTF_8), now);
        return "t=%d,v1=%s".formatted(now.getEpochSecond(), signature);
    }

    private void theHouseIsOpen() {
        var guest = new Guest(comanda);
        String cart = guest.adds(1, guest.readsMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String order = guest.orders(cart).then().statusCode(201).extract().path("orderId");
        guest.goesToPay(order).payWith(GOOD_CARD).then().statusCode(303);
        await("the order is paid").untilAsserted(() -> guest.order(order).then().body("status", equalTo("paid")));
        books.awaitCalm();
        assertThat(deadLetters()).isEqualTo(deadLetters);
    }

    private Map<TopicPartition, Long> deadLetters() {
        return books.kafka().ends().entrySet().stream()
                .filter(end -> end.getKey().topic().endsWith(".dlq"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @AfterEach
    void tidyUp() {
        item.mend();
        books.close();
    }
}
