package dev.comanda.sandbox.fault;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can go wrong with a request to the API. */
public enum ApiFault {
    /** 409: another request with the same idempotency key is under way. Nothing is done. */
    CONFLICT,
    /** 429. Nothing is done. */
    RATE_LIMIT,
    /** 500. Nothing is done. */
    ERROR,
    /** Nothing is done and nothing is answered, until the caller gives up. */
    TIMEOUT,
    /** It is done as usual, but later. */
    DELAY,
    /** It is done, and then the connection is closed without a word. */
    LOSE_ANSWER;

    static Optional<ApiFault> named(String name) {
        return Stream.of(values()).filter(fault -> fault.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
