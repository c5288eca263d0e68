package dev.comanda.order.adapter.in.rest;

import dev.comanda.money.Money;
import dev.comanda.order.domain.CheckoutRefusal;
import java.util.UUID;

/** A line of a cart whose unit price is not what the guest last saw. */
record MovedLineJson(UUID lineId, Money was, Money now) {

    static MovedLineJson from(CheckoutRefusal.MovedLine line) {
        return new MovedLineJson(line.lineId(), line.was(), line.now());
    }
}
