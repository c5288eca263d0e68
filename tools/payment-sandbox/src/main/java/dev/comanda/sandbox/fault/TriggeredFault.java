package dev.comanda.sandbox.fault;

import java.time.Duration;

/**
 * A fault triggered by a request or webhook.
 *
 * @param delay how long to wait first
 * @param count how many deliveries a duplicate makes
 * @param generation the number of the orders that it follows
 */
public record TriggeredFault<F>(F fault, Duration delay, int count, long generation) {}
