package dev.comanda.chaos.check;

/**
 * An invariant that did not hold.
 *
 * @param what a description with the id concerned
 */
public record Violation(Invariant invariant, String what) {}
