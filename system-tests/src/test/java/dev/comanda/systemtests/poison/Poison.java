package dev.comanda.systemtests.poison;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A poison record: a valid event, made unprocessable.
 *
 * @param name unique
 * @param reason how the reason of its dead letter begins, or a part of it
 */
record Poison(String name, String reason, UnaryOperator<EventRecord> spoil) {

    /** A record to be sent: an event in the binary mode of CloudEvents. */
    record EventRecord(byte @Nullable [] key, Map<String, byte[]> headers, byte @Nullable [] value) {

        static EventRecord event(String type, String data) {
            var headers = new LinkedHashMap<String, byte[]>();
            headers.put("ce_specversion", text("1.0"));
            headers.put("ce_id", text(UUID.randomUUID().toString()));
            headers.put("ce_type", text(type));
            headers.put("ce_source", text("/poison"));
            headers.put("ce_time", text(Instant.now().toString()));
            headers.put("content-type", text("application/json"));
            return new EventRecord(text(UUID.randomUUID().toString()), headers, text(data));
        }

        EventRecord without(String header) {
            var fewer = new LinkedHashMap<>(headers);
            fewer.remove(header);
            return new EventRecord(key, fewer, value);
        }

        EventRecord with(String header, String content) {
            var others = new LinkedHashMap<>(headers);
            others.put(header, text(content));
            return new EventRecord(key, others, value);
        }

        EventRecord bare() {
            return new EventRecord(key, Map.of(), value);
        }

        EventRecord keyless() {
            return new EventRecord(null, headers, value);
        }

        EventRecord withValue(byte @Nullable [] other) {
            return new EventRecord(key, headers, other);
        }

        EventRecord withValue(String other) {
            return withValue(text(other));
        }

        String data() {
            return value == null ? "" : new String(value, UTF_8);
        }

        ProducerRecord<byte[], byte[]> to(String topic, int partition) {
            var record = new ProducerRecord<byte[], byte[]>(topic, partition, key, value);
            headers.forEach((name, content) -> record.headers().add(name, content));
            return record;
        }
    }

    static Poison of(String name, String reason, UnaryOperator<EventRecord> spoil) {
        return new Poison(name, reason, spoil);
    }

    /** A record with {@code wrong} in place of {@code right} in its data. */
    static Poison data(String right, String wrong, String reason) {
        return of(right + " is " + wrong, reason, event -> event.withValue(replaced(event.data(), right, wrong)));
    }

    private static String replaced(String data, String right, String wrong) {
        if (!data.contains(right)) {
            throw new IllegalArgumentException("no " + right + " in " + data);
        }
        return data.replace(right, wrong);
    }

    static byte[] bytes(String characters) {
        return characters.getBytes(ISO_8859_1);
    }

    private static byte[] text(String characters) {
        return characters.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
