package dev.comanda.chaos.check;

/** What is promised, whatever fails. */
public enum Promise {
    G1("at most one successful charge an order"),
    G2("paid at the provider means paid here or refunded"),
    G3("duplicate, reordered or early webhooks are harmless"),
    G4("an acknowledged order and its events are never lost"),
    G5("each event takes effect once"),
    G6("a poison message blocks nobody, and is put aside once"),
    G7("coupon limits hold"),
    AUDIT("the audit is at work, and the books of provider, payments and orders agree"),
    QUIET("nothing stays locked, reserved or unsaid for ever");

    private final String text;

    Promise(String text) {
        this.text = text;
    }

    /** In one sentence. */
    public String text() {
        return text;
    }
}
