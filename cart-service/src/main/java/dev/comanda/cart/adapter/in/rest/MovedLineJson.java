package dev.comanda.cart.adapter.in.rest;

import dev.comanda.cart.domain.Refusal;
import dev.comanda.money.Money;
import java.util.UUID;

/** A line whose unit price is not what the guest last saw. */
record MovedLineJson(UUID lineId, Money was, Money now) {

    static MovedLineJson from(Refusal.MovedLine line) {
        return new MovedLineJson(line.lineId(), line.was(), line.now());
    }
}
