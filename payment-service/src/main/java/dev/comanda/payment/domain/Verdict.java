package dev.comanda.payment.domain;

/** The result of processing a webhook. */
public sealed interface Verdict {

    /** Applied, now or earlier. */
    record Processed() implements Verdict {}

    /** Irrelevant to us. */
    record Ignored() implements Verdict {}

    /** Belongs to another installation that shares the provider's account. */
    record Foreign() implements Verdict {}

    /** Contradicts the payment; needs an investigation. */
    record Mismatch(String reason) implements Verdict {}

    /** The provider was unreachable; to be retried. */
    record Postponed(String reason) implements Verdict {}
}
