package dev.comanda.payment.domain;

/** What a webhook turned out to mean. */
public sealed interface Verdict {

    /** It has taken effect, now or earlier. */
    record Processed() implements Verdict {}

    /** It is about nothing that matters here. */
    record Ignored() implements Verdict {}

    /** It is about another installation that shares the provider's account. */
    record Foreign() implements Verdict {}

    /** It contradicts the payment; somebody has to look into it. */
    record Mismatch(String reason) implements Verdict {}

    /** The provider could not be asked; to be tried again. */
    record Postponed(String reason) implements Verdict {}
}
