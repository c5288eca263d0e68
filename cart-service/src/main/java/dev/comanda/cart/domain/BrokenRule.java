package dev.comanda.cart.domain;

/**
 * What is wrong with something that was asked for.
 *
 * @param field its path, such as {@code cap.currency}
 * @param rule what it has to be, in words
 */
public record BrokenRule(String field, String rule) {}
