package dev.comanda.cart.domain;

/**
 * A rule that a request violates.
 *
 * @param field its path, such as {@code cap.currency}
 * @param rule the violated rule, as text
 */
public record BrokenRule(String field, String rule) {}
