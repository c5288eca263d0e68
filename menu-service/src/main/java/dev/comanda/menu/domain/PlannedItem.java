package dev.comanda.menu.domain;

import java.util.UUID;

/** An item as a menu to be imported has it. */
public record PlannedItem(UUID id, Offer offer) {}
