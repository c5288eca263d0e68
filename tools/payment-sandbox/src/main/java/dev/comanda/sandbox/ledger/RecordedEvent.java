package dev.comanda.sandbox.ledger;

/**
 * Something the merchant is told about.
 *
 * @param created in seconds since 1970
 * @param payload the event's JSON, byte for byte what every delivery carries
 */
public record RecordedEvent(String id, String type, long created, String payload) {}
