package dev.comanda.gateway.identity;

/** What a request says about who sends it. */
public sealed interface Caller {

    /** A valid session or staff account. */
    record Known(Identity identity) implements Caller {}

    /** Nothing, or nothing valid: a stranger may look at what is public. */
    record Stranger() implements Caller {}

    /** Staff credentials that are wrong. */
    record WrongCredentials() implements Caller {}
}
