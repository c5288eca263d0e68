package dev.comanda.gateway.upstream;

/** A call that got no usable response. Has no stack trace. */
public final class UpstreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    UpstreamFailure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** What happened to a call. */
    public enum Kind {
        /** No replica is available. */
        NO_ENDPOINT,
        /** The gateway's own pool had no free connection; the replica was not called. */
        NO_CONNECTION,
        /** The request was not sent. */
        NOT_SENT,
        /** It was sent, and the connection was closed without a response. */
        NO_RESPONSE,
        /** It was sent, and the response was not complete in time. */
        TIMED_OUT,
        /** The response is larger than the gateway forwards. */
        RESPONSE_TOO_LARGE,
        /** The client disconnected. */
        CANCELLED
    }
}
