package dev.comanda.chaos.check;

/**
 * An invariant that did not hold.
 *
 * @param what in words, with the id of what is concerned
 */
public record Violation(Invariant invariant, String what) {}
