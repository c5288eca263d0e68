package dev.comanda.sandbox.ledger;

/**
 * An attempt to deliver an event.
 *
 * @param event its id
 * @param at in seconds since 1970
 * @param answer the status that the merchant answered, or what else came of it
 */
public record Delivery(String event, long at, boolean acknowledged, String answer) {}
