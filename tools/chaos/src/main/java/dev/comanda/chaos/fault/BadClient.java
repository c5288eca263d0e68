package dev.comanda.chaos.fault;

/** How a client behaves that has lost its network, its battery or its manners. */
public enum BadClient {
    LEAVES_BEFORE_ANSWER("leave before the answer"),
    LEAVES_AFTER_ANSWER("leave after the answer began"),
    LEAVES_IN_BODY("leave in the middle of a body"),
    LEAVES_IN_HANDSHAKE("leave in a WebSocket's handshake"),
    TRICKLES_HEAD("send a head byte by byte"),
    TRICKLES_BODY("send a body byte by byte"),
    NEVER_READS("ask and never read");

    private final String label;

    BadClient(String label) {
        this.label = label;
    }

    /** What they do. */
    public String label() {
        return label;
    }
}
