package dev.comanda.gateway.identity;

/** What a request says about who sends it. */
public sealed interface Caller {

    /** A valid session or account. */
    record Known(Identity identity) implements Caller {}

    /** Nothing, or nothing valid: a stranger may look at what is public. */
    record Stranger() implements Caller {}

    /** Credentials of an account that are wrong. */
    record WrongCredentials() implements Caller {}
}
