package dev.comanda.systemtests.poison;

import static dev.comanda.systemtests.poison.Poison.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.chaos.house.Part;
import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Books;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.Kafka;
import dev.comanda.systemtests.running.RunningComanda;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A poisoned record ends among the dead letters, once and with its reason, and blocks nobody. */
@ExtendWith(RunningComanda.class)
class PoisonIT {

    private static final int TWO_MEGABYTES = 2_000_000;
    private static final int FOUR_MEGABYTES = 4_000_000;

    private final Comanda comanda;
    private final Books books;
    private final Kafka kafka;

    PoisonIT(Comanda comanda) {
        this.comanda = comanda;
        this.books = Books.of(comanda);
        this.kafka = books.kafka();
    }

    @AfterEach
    void close_the_books() {
        books.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_can_take_is_put_aside_once_and_what_is_behind_it_takes_effect(Reading reading) {
        // Given
        var poisons = reading.poisons();
        var records = records(reading);
        var lettersBefore = letters(reading);

        // When
        var places = kafka.write(records, "none");

        // Then
        aGuestOrdersAndPays();
        await("all are put aside")
                .untilAsserted(
                        () -> assertThat(letters(reading) - lettersBefore).isGreaterThanOrEqualTo(records.size()));
        books.awaitCalm();
        var letters = kafka.records(reading.deadLetters()).stream()
                .skip(lettersBefore)
                .collect(Collectors.groupingBy(PoisonIT::source));
        assertThat(letters.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        places.stream().map(RecordMetadata::toString).toList());
        var softly = new SoftAssertions();
        IntStream.range(0, records.size())
                .forEach(i -> isPutAside(
                        poisons.get(i),
                        records.get(i),
                        letters.getOrDefault(places.get(i).toString(), List.of()),
                        softly));
        softly.assertAll();
    }

    @Test
    void an_event_that_nobody_knows_is_ignored() {
        // Given
        var letters = letters();

        // When
        for (var reading : Reading.values()) {
            kafka.write(onEveryPartition(reading, good(reading).with("ce_type", "Unheard.v7")), "none");
        }

        // Then
        aGuestOrdersAndPays();
        books.awaitCalm();
        assertThat(letters()).isEqualTo(letters);
    }

    @Test
    void a_price_behind_poison_arrives_in_the_carts() {
        // Given
        var manager = Staff.manager(comanda);
        var panzanella = new Guest(comanda).readsMenu().dish("Panzanella");
        kafka.write(records(Reading.MENU_BY_CARTS), "none");

        // When
        manager.prices(panzanella, panzanella.price() + 10).then().statusCode(200);

        // Then
        awaitPrice(panzanella, panzanella.price() + 10);
        manager.prices(panzanella, panzanella.price()).then().statusCode(200);
        awaitPrice(panzanella, panzanella.price());
    }

    private void awaitPrice(Dish dish, long price) {
        await("the price in new carts")
                .untilAsserted(
                        () -> new Guest(comanda).adds(1, dish).then().body("total.amount", equalTo((int) price)));
    }

    @Test
    void the_gateway_skips_what_is_no_news_and_says_so() {
        // When
        var garbage = good(Reading.PAID_ORDERS_BY_CARTS).saying("garbage");
        var places = kafka.write(onEveryPartition(Reading.PAID_ORDERS_BY_CARTS, garbage), "none");

        // Then
        aGuestOrdersAndPays();
        await("it says so")
                .untilAsserted(() -> assertThat(places)
                        .allSatisfy(place -> assertThat(comanda.log(Part.GATEWAY))
                                .anyMatch(line -> line.contains("order.events-%d at offset %d:"
                                        .formatted(place.partition(), place.offset())))));
    }

    @ParameterizedTest
    @EnumSource
    void the_broker_takes_no_record_of_two_megabytes(Reading reading) {
        var large = good(reading).saying(new byte[TWO_MEGABYTES]).to(reading.topic(), 0);

        assertThatThrownBy(() -> kafka.write(List.of(large), "none")).hasCauseInstanceOf(RecordTooLargeException.class);
    }

    /** The broker measures what arrives, and a consumer has to hold what comes out of it. */
    @Test
    void a_record_that_is_large_only_when_unpacked_is_put_aside_as_far_as_there_is_room() {
        // Given
        var before = letters();
        var large = bytes("x".repeat(FOUR_MEGABYTES));

        // When
        for (var reading : Reading.values()) {
            kafka.write(List.of(good(reading).saying(large).to(reading.topic(), 0)), "zstd");
        }

        // Then
        aGuestOrdersAndPays();
        for (var reading : Reading.values()) {
            await("it is put aside").until(() -> letters(reading) > before.getOrDefault(reading.deadLetters(), 0L));
            assertThat(kafka.records(reading.deadLetters()))
                    .last()
                    .satisfies(letter ->
                            assertThat(header(letter, "dead-letter-cut")).isEqualTo("true"));
        }
    }

    /** How many letters each consumer has, by topic. */
    private Map<String, Long> letters() {
        return kafka.ends().entrySet().stream()
                .filter(end -> end.getKey().topic().endsWith(".dlq"))
                .collect(Collectors.toMap(end -> end.getKey().topic(), Map.Entry::getValue, Long::sum));
    }

    private long letters(Reading reading) {
        return letters().getOrDefault(reading.deadLetters(), 0L);
    }

    /** All that is wrong, spread over the topic. */
    private List<ProducerRecord<byte[], byte[]>> records(Reading reading) {
        var partitions = kafka.partitionsOf(reading.topic());
        var poisons = reading.poisons();
        return IntStream.range(0, poisons.size())
                .mapToObj(i -> poisons.get(i)
                        .spoil()
                        .apply(good(reading))
                        .to(reading.topic(), partitions.get(i % partitions.size())))
                .toList();
    }

    private List<ProducerRecord<byte[], byte[]>> onEveryPartition(Reading reading, Poison.Draft event) {
        return kafka.partitionsOf(reading.topic()).stream()
                .map(partition -> event.to(reading.topic(), partition))
                .toList();
    }

    private Poison.Draft good(Reading reading) {
        return Poison.Draft.event(reading.type(), comanda.contract(reading.example()));
    }

    private static void isPutAside(
            Poison poison,
            ProducerRecord<byte[], byte[]> record,
            List<ConsumerRecord<byte[], byte[]>> letters,
            SoftAssertions softly) {
        softly.assertThat(letters).as("%s", poison).hasSize(1);
        var letter = letters.getFirst();
        softly.assertThat(letter.value()).as("%s", poison).isEqualTo(record.value());
        softly.assertThat(header(letter, "dead-letter-reason"))
                .as("%s", poison)
                .contains(poison.reason())
                .isNotBlank();
    }

    private static String source(ConsumerRecord<byte[], byte[]> letter) {
        return "%s-%s@%s"
                .formatted(
                        header(letter, "dead-letter-topic"),
                        header(letter, "dead-letter-partition"),
                        header(letter, "dead-letter-offset"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        var header = letter.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private void aGuestOrdersAndPays() {
        var guest = new Guest(comanda);
        String cart = guest.adds(1, guest.readsMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String order = guest.orders(cart).then().statusCode(201).extract().path("orderId");
        try (var socket = guest.watches(order)) {
            guest.goesToPay(order).payWith(PaymentPage.GOOD_CARD).then().statusCode(303);
            socket.toldOf("paid");
        }
        guest.order(order).then().body("status", equalTo("paid"));
        await("the cart is closed")
                .untilAsserted(() -> guest.looksIntoCart().then().body("lines.size()", equalTo(0)));
    }
}
