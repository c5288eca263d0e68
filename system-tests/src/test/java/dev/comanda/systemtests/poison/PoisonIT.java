package dev.comanda.systemtests.poison;

import static dev.comanda.systemtests.poison.Poison.bytes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.comanda.chaos.system.Component;
import dev.comanda.systemtests.people.Dish;
import dev.comanda.systemtests.people.Guest;
import dev.comanda.systemtests.people.PaymentPage;
import dev.comanda.systemtests.people.Staff;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.Kafka;
import dev.comanda.systemtests.running.RunningComanda;
import dev.comanda.systemtests.running.SystemState;
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

/** Poison records are dead-lettered once with their reason, and block no one. */
@ExtendWith(RunningComanda.class)
class PoisonIT {

    private static final int TWO_MEGABYTES = 2_000_000;
    private static final int FOUR_MEGABYTES = 4_000_000;

    private final Comanda comanda;
    private final SystemState state;
    private final Kafka kafka;

    PoisonIT(Comanda comanda) {
        this.comanda = comanda;
        this.state = SystemState.of(comanda);
        this.kafka = state.kafka();
    }

    @AfterEach
    void close_state() {
        state.close();
    }

    @ParameterizedTest
    @EnumSource
    void poison_records_are_dead_lettered_once_and_later_events_are_processed(ConsumedTopic reading) {
        // Given
        var poisons = reading.poisons();
        var records = records(reading);
        var lettersBefore = letters(reading);

        // When
        var places = kafka.write(records, "none");

        // Then
        assertAGuestCanOrderAndPay();
        await("all are dead-lettered")
                .untilAsserted(
                        () -> assertThat(letters(reading) - lettersBefore).isGreaterThanOrEqualTo(records.size()));
        state.awaitQuiescence();
        var letters = kafka.records(reading.deadLetters()).stream()
                .skip(lettersBefore)
                .collect(Collectors.groupingBy(PoisonIT::source));
        assertThat(letters.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        places.stream().map(RecordMetadata::toString).toList());
        var softly = new SoftAssertions();
        IntStream.range(0, records.size())
                .forEach(i -> assertDeadLettered(
                        poisons.get(i),
                        records.get(i),
                        letters.getOrDefault(places.get(i).toString(), List.of()),
                        softly));
        softly.assertAll();
    }

    @Test
    void an_event_of_an_unknown_type_is_ignored() {
        // Given
        var letters = letters();

        // When
        for (var reading : ConsumedTopic.values()) {
            kafka.write(onEveryPartition(reading, good(reading).with("ce_type", "Unheard.v7")), "none");
        }

        // Then
        assertAGuestCanOrderAndPay();
        state.awaitQuiescence();
        assertThat(letters()).isEqualTo(letters);
    }

    @Test
    void a_price_change_behind_poison_records_is_processed() {
        // Given
        var manager = Staff.manager(comanda);
        var panzanella = new Guest(comanda).getMenu().dish("Panzanella");
        kafka.write(records(ConsumedTopic.MENU_BY_CARTS), "none");

        // When
        manager.setPrice(panzanella, panzanella.price() + 10).then().statusCode(200);

        // Then
        awaitPrice(panzanella, panzanella.price() + 10);
        manager.setPrice(panzanella, panzanella.price()).then().statusCode(200);
        awaitPrice(panzanella, panzanella.price());
    }

    private void awaitPrice(Dish dish, long price) {
        await("the price in new carts")
                .untilAsserted(
                        () -> new Guest(comanda).addToCart(1, dish).then().body("total.amount", equalTo((int) price)));
    }

    @Test
    void the_gateway_skips_and_logs_invalid_records() {
        // When
        var garbage = good(ConsumedTopic.PAID_ORDERS_BY_CARTS).withValue("garbage");
        var places = kafka.write(onEveryPartition(ConsumedTopic.PAID_ORDERS_BY_CARTS, garbage), "none");

        // Then
        assertAGuestCanOrderAndPay();
        await("it is logged")
                .untilAsserted(() -> assertThat(places)
                        .allSatisfy(place -> assertThat(comanda.log(Component.GATEWAY))
                                .anyMatch(line -> line.contains("order.events-%d at offset %d:"
                                        .formatted(place.partition(), place.offset())))));
    }

    @ParameterizedTest
    @EnumSource
    void the_broker_rejects_a_record_of_two_megabytes(ConsumedTopic reading) {
        var large = good(reading).withValue(new byte[TWO_MEGABYTES]).to(reading.topic(), 0);

        assertThatThrownBy(() -> kafka.write(List.of(large), "none")).hasCauseInstanceOf(RecordTooLargeException.class);
    }

    /** The broker limits the compressed size; the consumer gets the uncompressed record. */
    @Test
    void a_record_that_is_large_when_uncompressed_is_dead_lettered_truncated() {
        // Given
        var before = letters();
        var large = bytes("x".repeat(FOUR_MEGABYTES));

        // When
        for (var reading : ConsumedTopic.values()) {
            kafka.write(List.of(good(reading).withValue(large).to(reading.topic(), 0)), "zstd");
        }

        // Then
        assertAGuestCanOrderAndPay();
        for (var reading : ConsumedTopic.values()) {
            await("it is dead-lettered").until(() -> letters(reading) > before.getOrDefault(reading.deadLetters(), 0L));
            assertThat(kafka.records(reading.deadLetters()))
                    .last()
                    .satisfies(letter ->
                            assertThat(header(letter, "dead-letter-cut")).isEqualTo("true"));
        }
    }

    /** The number of dead letters by topic. */
    private Map<String, Long> letters() {
        return kafka.ends().entrySet().stream()
                .filter(end -> end.getKey().topic().endsWith(".dlq"))
                .collect(Collectors.toMap(end -> end.getKey().topic(), Map.Entry::getValue, Long::sum));
    }

    private long letters(ConsumedTopic reading) {
        return letters().getOrDefault(reading.deadLetters(), 0L);
    }

    /** All poison records, spread over the partitions. */
    private List<ProducerRecord<byte[], byte[]>> records(ConsumedTopic reading) {
        var partitions = kafka.partitionsOf(reading.topic());
        var poisons = reading.poisons();
        return IntStream.range(0, poisons.size())
                .mapToObj(i -> poisons.get(i)
                        .spoil()
                        .apply(good(reading))
                        .to(reading.topic(), partitions.get(i % partitions.size())))
                .toList();
    }

    private List<ProducerRecord<byte[], byte[]>> onEveryPartition(ConsumedTopic reading, Poison.EventRecord event) {
        return kafka.partitionsOf(reading.topic()).stream()
                .map(partition -> event.to(reading.topic(), partition))
                .toList();
    }

    private Poison.EventRecord good(ConsumedTopic reading) {
        return Poison.EventRecord.event(reading.type(), reading.example());
    }

    private static void assertDeadLettered(
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

    private void assertAGuestCanOrderAndPay() {
        var guest = new Guest(comanda);
        String cart = guest.addToCart(1, guest.getMenu().dish("Tiramisù"))
                .then()
                .statusCode(200)
                .extract()
                .path("cartId");
        String order = guest.placeOrder(cart).then().statusCode(201).extract().path("orderId");
        try (var socket = guest.subscribe(order)) {
            guest.openPaymentPage(order).payWith(PaymentPage.GOOD_CARD).then().statusCode(303);
            socket.awaitStatus("paid");
        }
        guest.getOrder(order).then().body("status", equalTo("paid"));
        await("the cart is closed").untilAsserted(() -> guest.getCart().then().body("lines.size()", equalTo(0)));
    }
}
