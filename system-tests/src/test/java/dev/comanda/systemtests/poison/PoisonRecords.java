package dev.comanda.systemtests.poison;

import static dev.comanda.systemtests.poison.Poison.bytes;
import static dev.comanda.systemtests.poison.Poison.data;
import static dev.comanda.systemtests.poison.Poison.of;

import java.util.List;
import java.util.stream.Stream;

/** Poison records: those of every topic, and those of each event type. */
final class PoisonRecords {

    private static final int DEEP = 10_000;
    private static final String LONG = "x".repeat(900_000);

    private PoisonRecords() {}

    static List<Poison> ofEveryTopic() {
        return List.of(
                of("garbage", "no CloudEvent", event -> event.bare().withValue(bytes("\0\1\2\u00ff\u00fe"))),
                of("nothing at all", "no CloudEvent", event -> event.bare().withValue((byte[]) null)),
                of("good data without headers", "no CloudEvent", Poison.EventRecord::bare),
                of("without a specification", "no CloudEvent", event -> event.without("ce_specversion")),
                of("of another specification", "no CloudEvent", event -> event.with("ce_specversion", "9.9")),
                of("of an endless specification", "no CloudEvent", event -> event.with("ce_specversion", LONG)),
                of("without an id", "no CloudEvent", event -> event.without("ce_id")),
                of("of an empty id", "no CloudEvent", event -> event.with("ce_id", "")),
                of("of an id that is no UUID", "no CloudEvent", event -> event.with("ce_id", "4711")),
                of("of an endless id", "no CloudEvent", event -> event.with("ce_id", LONG)),
                of("without a type", "no CloudEvent", event -> event.without("ce_type")),
                of("without a source", "no CloudEvent", event -> event.without("ce_source")),
                of("of a source that is none", "no CloudEvent", event -> event.with("ce_source", "\\ ^")),
                of("of an endless source", "no CloudEvent", event -> event.with("ce_source", "\\" + LONG)),
                of("without a time", "no time", event -> event.without("ce_time")),
                of("of yesterday", "no CloudEvent", event -> event.with("ce_time", "yesterday")),
                of("of an endless time", "no CloudEvent", event -> event.with("ce_time", LONG)),
                of(
                        "in another mode",
                        "no CloudEvent",
                        event -> event.with("content-type", "application/cloudevents+json")),
                of("without data", "no data", event -> event.withValue((byte[]) null)),
                of("of empty data", "no data", event -> event.withValue("")),
                of("of null", "null", event -> event.withValue("null")),
                of("of a list", "the data is no", event -> event.withValue("[]")),
                of("of a text", "the data is no", event -> event.withValue("\"text\"")),
                of("of half an object", "the data is no", event -> event.withValue("{\"orderId\": ")),
                of("of broken UTF-8", "the data is no", event -> event.withValue(bytes("{\"\u00ff\": 1}"))),
                of("of deep lists", "the data is no", event -> event.withValue("[".repeat(DEEP) + "]".repeat(DEEP))),
                of(
                        "of deep objects",
                        "the data is no",
                        event -> event.withValue("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP))),
                of(
                        "that seems to be dead already",
                        "no CloudEvent",
                        event -> event.without("ce_id")
                                .with("dead-letter-reason", "none")
                                .with("dead-letter-topic", "elsewhere")
                                .with("dead-letter-offset", "0")));
    }

    /** For topics that are not compacted; the broker rejects these records on compacted ones. */
    static List<Poison> withoutKey() {
        return List.of(
                of(
                        "garbage without a key",
                        "no CloudEvent",
                        event -> event.bare().keyless().withValue("garbage")),
                of(
                        "half an object without a key",
                        "the data is no",
                        event -> event.keyless().withValue("{")));
    }

    /** Of {@code MenuItemChanged.v1}. */
    static List<Poison> ofMenuItems() {
        return Stream.concat(
                        lacking("itemId", "version", "name", "price", "availability", "hidden", "optionGroups"),
                        Stream.of(
                                data("\"itemId\": \"", "\"itemId\": \"x", "the data is no"),
                                data("\"itemId\": \"", "\"itemId\": \"" + LONG, "the data is no"),
                                data("\"version\": 3", "\"version\": \"3\"", "the data is no"),
                                data("\"amount\": 950", "\"amount\": 9.5", "the data is no"),
                                data("\"amount\": 950", "\"amount\": null", "the data is no"),
                                data("\"amount\": 950", "\"amount\": -1", "price"),
                                data("\"amount\": 950", "\"amount\": 9223372036854775807", "price"),
                                data("\"amount\": 300", "\"amount\": 9223372036854775807", "price"),
                                data("\"EUR\"", "\"USD\"", "currency"),
                                data("\"EUR\"", "\"XYZ\"", "the data is no"),
                                data("\"availability\": \"available\"", "\"availability\": \"gone\"", "availability"),
                                data("\"hidden\": false", "\"hidden\": \"no\"", "the data is no"),
                                data("\"name\": \"Size\"", "\"name\": \"\\u0000\"", ""),
                                data("\"optionGroups\": [", "\"optionGroups\": [null, ", "")))
                .toList();
    }

    /** Of {@code CartCheckedOut.v1}. */
    static List<Poison> ofCheckouts() {
        return Stream.concat(
                        lacking(
                                "cartId",
                                "orderId",
                                "customer",
                                "lines",
                                "subtotal",
                                "discount",
                                "total",
                                "checkedOutAt"),
                        Stream.of(
                                data("\"quantity\": 1", "\"quantity\": \"one\"", "the data is no"),
                                data("\"quantity\": 1,", "", "the data is no"),
                                data("\"checkedOutAt\": \"", "\"checkedOutAt\": \"on ", "the data is no"),
                                data("\"amount\": 2880", "\"amount\": 28.80", "the data is no"),
                                data("\"customer\": \"", "\"customer\": \"\\u0000", ""),
                                data("\"lines\": [", "\"lines\": [null, ", "")))
                .toList();
    }

    /** Of {@code PaymentSucceeded.v1}. */
    static List<Poison> ofPayments() {
        return Stream.concat(
                        lacking("orderId", "provider", "paymentReference", "amount", "paidAt"),
                        Stream.of(
                                data("\"orderId\": \"", "\"orderId\": \"x", "the data is no"),
                                data("\"amount\": 1250", "\"amount\": true", "the data is no"),
                                data("\"EUR\"", "\"euro\"", "the data is no"),
                                data("\"paidAt\": \"", "\"paidAt\": \"on ", "the data is no")))
                .toList();
    }

    /** Of {@code OrderPaid.v1}, as carts read it. */
    static List<Poison> ofPaidOrders() {
        return Stream.concat(
                        lacking("orderId", "cartId"),
                        Stream.of(
                                data("\"orderId\": \"", "\"orderId\": \"x", "the data is no"),
                                data("\"cartId\": \"", "\"cartId\": 1, \"was\": \"", "the data is no")))
                .toList();
    }

    /** Of {@code OrderCreated.v1}, as payments read it. */
    static List<Poison> ofNewOrders() {
        return Stream.concat(
                        lacking("orderId", "customer", "lines", "total", "expiresAt"),
                        Stream.of(
                                data("\"orderId\": \"", "\"orderId\": \"x", "the data is no"),
                                data("\"quantity\": 3", "\"quantity\": null", ""),
                                data("\"amount\": 2880", "\"amount\": -1", ""),
                                data("\"expiresAt\": \"", "\"expiresAt\": \"on ", "the data is no"),
                                data("\"lines\": [", "\"lines\": [null, ", "")))
                .toList();
    }

    /** Renames a field, which makes it missing. */
    private static Stream<Poison> lacking(String... fields) {
        return Stream.of(fields)
                .map(field -> of("without " + field, "", event -> event.withValue(renamed(event.data(), field))));
    }

    private static String renamed(String data, String field) {
        return data.replaceFirst("\"" + field + "\":", "\"no" + field + "\":");
    }
}
