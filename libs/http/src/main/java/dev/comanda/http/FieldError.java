package dev.comanda.http;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path, such as {@code lines[0].quantity}
 * @param rule the violated rule, as text
 */
public record FieldError(String field, String rule) {}
