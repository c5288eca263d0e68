package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.UUID;

/** An option as it was chosen. */
public record ChosenOption(UUID id, String name, Money priceDelta) {}
