package dev.comanda.deadletter;

import dev.comanda.messaging.deadletter.OpenedLetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dead letter with all that it says. */
record OpenedLetterJson(
        DeadLetterJson letter,
        List<HeaderJson> headers,
        @Nullable String value,
        int valueBytes) {

    record HeaderJson(String name, String value) {}

    static OpenedLetterJson from(OpenedLetter opened) {
        return new OpenedLetterJson(
                DeadLetterJson.from(opened.letter()),
                opened.headers().stream()
                        .map(line -> new HeaderJson(line.name(), line.value()))
                        .toList(),
                opened.value().orElse(null),
                opened.valueBytes());
    }
}
