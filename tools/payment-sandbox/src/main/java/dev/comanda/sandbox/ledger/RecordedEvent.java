package dev.comanda.sandbox.ledger;

/**
 * An event for the merchant.
 *
 * @param created in seconds since 1970
 * @param payload the event's JSON, byte for byte what every delivery carries
 */
public record RecordedEvent(String id, String type, long created, String payload) {}
