package dev.comanda.systemtests.people;

import java.util.List;

/**
 * A menu item with chosen options.
 *
 * @param price in minor units, without the options
 */
public record Dish(String itemId, String name, long price, List<String> options) {}
