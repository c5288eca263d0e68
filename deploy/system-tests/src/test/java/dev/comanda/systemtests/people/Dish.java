package dev.comanda.systemtests.people;

import java.util.List;

/**
 * What a guest chooses.
 *
 * @param price in minor units, without the options
 */
public record Dish(String itemId, String name, long price, List<String> options) {}
