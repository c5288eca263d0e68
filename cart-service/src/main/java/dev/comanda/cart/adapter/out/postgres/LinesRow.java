package dev.comanda.cart.adapter.out.postgres;

import dev.comanda.cart.domain.CartLine;
import dev.comanda.cart.domain.ChosenOption;
import dev.comanda.money.Money;
import java.util.List;
import java.util.UUID;

/** The lines of a cart, stored as JSON; an object around the list allows more fields later. */
record LinesRow(List<LineRow> lines) {

    record LineRow(UUID id, UUID itemId, String name, List<OptionRow> options, int quantity, Money unitPrice) {

        static LineRow from(CartLine line) {
            return new LineRow(
                    line.id(),
                    line.itemId(),
                    line.name(),
                    line.options().stream().map(OptionRow::from).toList(),
                    line.quantity(),
                    line.unitPrice());
        }

        CartLine toDomain() {
            return new CartLine(
                    id, itemId, name, options.stream().map(OptionRow::toDomain).toList(), quantity, unitPrice);
        }
    }

    record OptionRow(UUID id, String name, Money priceDelta) {

        static OptionRow from(ChosenOption option) {
            return new OptionRow(option.id(), option.name(), option.priceDelta());
        }

        ChosenOption toDomain() {
            return new ChosenOption(id, name, priceDelta);
        }
    }

    static LinesRow from(List<CartLine> lines) {
        return new LinesRow(lines.stream().map(LineRow::from).toList());
    }

    List<CartLine> toDomain() {
        return lines.stream().map(LineRow::toDomain).toList();
    }
}
