package dev.comanda.menu.domain;

import java.time.Instant;

/** Something about an item is different, or the item is new. */
public record MenuItemChanged(MenuItem item, Instant changedAt) {}
