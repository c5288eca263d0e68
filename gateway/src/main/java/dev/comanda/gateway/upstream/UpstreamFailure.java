package dev.comanda.gateway.upstream;

/** Why a service gave no answer. Says only that; nobody needs its stack. */
public final class UpstreamFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    UpstreamFailure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    /** What is known about the call. */
    public Kind kind() {
        return kind;
    }

    /** What is known about a call that was not answered. */
    public enum Kind {
        /** No replica could be called. */
        NO_ENDPOINT,
        /** No connection was free: as many as may be open were in use by other calls. The replica was not asked. */
        NO_CONNECTION,
        /** The request was not sent. */
        NOT_SENT,
        /** It was sent, and nobody knows what became of it. */
        NOT_ANSWERED,
        /** It was sent, and not answered in time. */
        TIMED_OUT,
        /** It was answered by more than can be passed on. */
        TOO_LARGE,
        /** Its client gave it up. */
        CANCELLED
    }
}
