package dev.comanda.messaging.event;

import dev.comanda.telemetry.RequestLogContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The request from outside that led to an event, as an extension attribute of CloudEvents. */
public final class RequestHeader {

    private static final String HEADER = "ce_requestid";

    private RequestHeader() {}

    /** Adds it, if there is one. */
    public static void write(@Nullable String requestId, ProducerRecord<?, ?> record) {
        if (requestId != null) {
            record.headers().add(HEADER, requestId.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Empty if there is none, or none that may be logged. */
    public static Optional<String> read(ConsumerRecord<?, ?> record) {
        return Optional.ofNullable(record.headers().lastHeader(HEADER))
                .map(header -> new String(header.value(), StandardCharsets.US_ASCII))
                .filter(RequestLogContext::isId);
    }
}
