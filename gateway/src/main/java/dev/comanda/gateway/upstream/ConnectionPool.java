package dev.comanda.gateway.upstream;

/** Connections to services that calls of one kind share, and no others can use up. */
public enum ConnectionPool {
    /** What guests and staff ask for. */
    CLIENTS,
    /** What the payment provider reports: nothing that guests do delays it. */
    WEBHOOKS
}
