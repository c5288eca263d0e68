package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.CartLine;
import dev.comanda.cart.domain.ChosenOption;
import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** A cart's lines as they are stored; an object around the list leaves room to grow. */
record LinesJson(List<LineJson> lines) {

    record LineJson(UUID id, UUID itemId, String name, List<ChosenOption> options, int quantity, Money unitPrice) {

        static LineJson from(CartLine line) {
            return new LineJson(
                    line.id(), line.itemId(), line.name(), line.options(), line.quantity(), line.unitPrice());
        }

        CartLine toDomain() {
            return new CartLine(id, itemId, name, options, quantity, unitPrice);
        }
    }

    static LinesJson from(List<CartLine> lines) {
        return new LinesJson(lines.stream().map(LineJson::from).toList());
    }

    List<CartLine> toDomain() {
        return lines.stream().map(LineJson::toDomain).toList();
    }
}
