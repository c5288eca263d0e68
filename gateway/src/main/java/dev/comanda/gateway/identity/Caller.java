package dev.comanda.gateway.identity;

import java.time.Duration;

/** The result of authentication. */
public sealed interface Caller {

    /** A valid session or account. */
    record Known(Identity identity) implements Caller {}

    /** No valid session and no credentials: may read what is public. */
    record Anonymous() implements Caller {}

    /** Wrong name or password. */
    record WrongCredentials() implements Caller {}

    /**
     * Credentials that were not checked, after too many wrong ones.
     *
     * @param delay until credentials are checked again
     */
    record TooManyAttempts(Duration delay) implements Caller {}
}
