package dev.comanda.menu.domain;

import java.util.UUID;

/** An item of a menu to be imported. */
public record PlannedItem(UUID id, Offer offer) {}
