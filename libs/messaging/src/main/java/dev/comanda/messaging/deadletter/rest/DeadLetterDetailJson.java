package dev.comanda.messaging.deadletter.rest;

import dev.comanda.messaging.deadletter.DeadLetterDetail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dead letter with headers and value. */
record DeadLetterDetailJson(
        DeadLetterJson letter,
        List<HeaderJson> headers,
        @Nullable String value,
        int valueBytes) {

    record HeaderJson(String name, String value) {}

    static DeadLetterDetailJson from(DeadLetterDetail detail) {
        return new DeadLetterDetailJson(
                DeadLetterJson.from(detail.letter()),
                detail.headers().stream()
                        .map(header -> new HeaderJson(header.name(), header.value()))
                        .toList(),
                detail.value().orElse(null),
                detail.valueBytes());
    }
}
