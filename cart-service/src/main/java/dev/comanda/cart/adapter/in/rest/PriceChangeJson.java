package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.Refusal;
import dev.comanda.money.Money;
import java.util.UUID;

/** A line whose unit price differs from the one that the guest last saw. */
record PriceChangeJson(UUID lineId, Money was, Money now) {

    static PriceChangeJson from(Refusal.PriceChange line) {
        return new PriceChangeJson(line.lineId(), line.was(), line.now());
    }
}
