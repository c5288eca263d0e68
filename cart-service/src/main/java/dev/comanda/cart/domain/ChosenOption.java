package dev.comanda.cart.domain;

import dev.comanda.money.Money;
import java.util.UUID;

/** A chosen option. */
public record ChosenOption(UUID id, String name, Money priceDelta) {}
