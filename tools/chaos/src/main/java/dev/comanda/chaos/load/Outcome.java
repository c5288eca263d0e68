package dev.comanda.chaos.load;

/** The outcome of a call. */
public enum Outcome {
    /** It was done, or refused for what it asked. */
    ANSWERED("answered"),
    /** 429 or 503, with the time to come again. */
    REFUSED("refused with Retry-After"),
    /** 5xx, or a refusal without Retry-After. */
    FAILED("failed"),
    /** The connection broke, or there was no response in time. */
    UNANSWERED("unanswered"),
    /** The caller had too many open calls; none of the server's business. */
    NOT_SENT("not sent");

    private final String label;

    Outcome(String text) {
        this.label = text;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** @param status of the answer */
    static Outcome of(int status, boolean saysWhenToComeAgain) {
        if (status == 429 || status == 503) {
            return saysWhenToComeAgain ? REFUSED : FAILED;
        }
        return status >= 500 ? FAILED : ANSWERED;
    }
}
