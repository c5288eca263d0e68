package dev.comanda.gateway.ingress.http1;

/** A request that cannot be parsed. The connection is closed after the response. */
public final class BadRequest extends Exception {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    BadRequest(Kind kind, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
    }

    static BadRequest malformed(String detail) {
        return new BadRequest(Kind.MALFORMED, detail);
    }

    /** The kind of error. */
    public Kind kind() {
        return kind;
    }

    /** One sentence for the client that states the rule. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The kinds of errors, with their status. */
    public enum Kind {
        /** It violates the grammar or is ambiguous: 400. */
        MALFORMED,
        /** The request line is too long: 414. */
        TARGET_TOO_LONG,
        /** The header section is too large: 431. */
        HEADERS_TOO_LARGE,
        /** The version is neither HTTP/1.0 nor HTTP/1.1: 505. */
        UNKNOWN_VERSION,
        /** It did not arrive in time: 408. */
        TOO_SLOW
    }
}
