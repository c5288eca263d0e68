package dev.comanda.sandbox.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can go wrong with the webhook of an event. */
public enum WebhookFault {
    /** It is never sent. */
    DROP,
    /** It is delivered several times. */
    DUPLICATE,
    /** It is sent later. */
    DELAY,
    /** Delayed until a later event has been delivered. */
    REORDER,
    /** Each try is signed with a wrong secret. */
    BAD_SIGNATURE;

    static Optional<WebhookFault> named(String name) {
        return Stream.of(values()).filter(fault -> fault.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
