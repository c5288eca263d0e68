package dev.comanda.order.adapter.in.rest;

import dev.comanda.money.Money;
import dev.comanda.order.domain.CheckoutRefusal;
import java.util.UUID;

/** A cart line whose unit price differs from the one that the guest last saw. */
record PriceChangeJson(UUID lineId, Money was, Money now) {

    static PriceChangeJson from(CheckoutRefusal.PriceChange line) {
        return new PriceChangeJson(line.lineId(), line.was(), line.now());
    }
}
