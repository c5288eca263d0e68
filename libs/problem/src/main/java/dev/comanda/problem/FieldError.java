package dev.comanda.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code lines[0].quantity}
 * @param rule what it has to be, in words
 */
public record FieldError(String field, String rule) {}
