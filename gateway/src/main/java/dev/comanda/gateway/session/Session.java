package dev.comanda.gateway.session;

/** A guest's session: the secret in the browser's cookie, and the subject for the services. */
public final class Session {

    private final String cookieValue;
    private final String subject;

    Session(String cookieValue, String subject) {
        this.cookieValue = cookieValue;
        this.subject = subject;
    }

    /** The secret; only for the cookie. */
    public String cookieValue() {
        return cookieValue;
    }

    /** {@code guest-} and 32 hex digits, from which the cookie cannot be computed. */
    public String subject() {
        return subject;
    }

    @Override
    public String toString() {
        return subject;
    }
}
