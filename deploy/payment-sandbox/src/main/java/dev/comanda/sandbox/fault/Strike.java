package dev.comanda.sandbox.fault;

import java.time.Duration;

/**
 * A fault that happens now.
 *
 * @param delay how long to wait first
 * @param count how many deliveries a duplicate makes
 * @param orders the number of the orders that it follows
 */
public record Strike<F>(F fault, Duration delay, int count, long orders) {}
