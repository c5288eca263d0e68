package dev.comanda.gateway.ingress.http1;

/** Why a request is refused before anybody has looked at what it asks for. The connection ends with it. */
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

    /** What kind of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** One sentence for the client; names the rule. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The kinds of refusal of the HTTP layer. */
    public enum Kind {
        /** It breaks the grammar, or could be read in two ways: 400. */
        MALFORMED,
        /** The request line is too long: 414. */
        TARGET_TOO_LONG,
        /** The header section is too large: 431. */
        HEADERS_TOO_LARGE,
        /** It is another version than HTTP/1.0 or HTTP/1.1: 505. */
        UNKNOWN_VERSION,
        /** It did not arrive in time: 408. */
        TOO_SLOW
    }
}
