package dev.comanda.gateway.session;

/** One guest's session: the secret that the browser keeps, and the subject that the services see. */
public final class Session {

    private final String cookieValue;
    private final String subject;

    Session(String cookieValue, String subject) {
        this.cookieValue = cookieValue;
        this.subject = subject;
    }

    /** The secret; goes into the cookie and nowhere else. */
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
