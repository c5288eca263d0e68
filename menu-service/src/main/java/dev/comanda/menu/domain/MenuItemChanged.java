package dev.comanda.menu.domain;

import java.time.Instant;

/** An item is new or was changed. */
public record MenuItemChanged(MenuItem item, Instant changedAt) {}
