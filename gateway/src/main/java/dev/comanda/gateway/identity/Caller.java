package dev.comanda.gateway.identity;

import java.time.Duration;

/** What a request says about who sends it. */
public sealed interface Caller {

    /** A valid session or account. */
    record Known(Identity identity) implements Caller {}

    /** Nothing, or nothing valid: may look at what is public. */
    record Anonymous() implements Caller {}

    /** Credentials of an account that are wrong. */
    record WrongCredentials() implements Caller {}

    /**
     * Credentials that were not looked at, after too many wrong ones.
     *
     * @param delay until they are looked at again
     */
    record TooManyAttempts(Duration delay) implements Caller {}
}
