package dev.comanda.contracts.event;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Data with one thing changed.
 *
 * @param change what, such as {@code lines[].name is gone}; the same in all elements of an array
 */
public record Mutant(String change, JsonNode data) {}
