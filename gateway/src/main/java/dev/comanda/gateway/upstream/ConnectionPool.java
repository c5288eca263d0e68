package dev.comanda.gateway.upstream;

/** Separate pools of connections, so that calls of one kind cannot exhaust those of another. */
public enum ConnectionPool {
    /** Calls of guests and staff. */
    CLIENTS,
    /** Webhooks of the payment provider. */
    WEBHOOKS
}
