package dev.comanda.payment.adapter.out.postgres;

import dev.comanda.money.Money;
import dev.comanda.payment.domain.PaymentLine;
import java.util.List;

/** A payment request's lines as stored; wrapped in an object, so fields can be added. */
record LinesRow(List<LineRow> lines) {

    /** @param unitPrice in minor units of {@code currency} */
    record LineRow(String name, int quantity, long unitPrice, String currency) {

        static LineRow from(PaymentLine line) {
            Money price = line.unitPrice();
            return new LineRow(
                    line.name(),
                    line.quantity(),
                    price.amount(),
                    price.currency().getCurrencyCode());
        }

        PaymentLine toDomain() {
            return new PaymentLine(name, quantity, Money.of(unitPrice, currency));
        }
    }

    static LinesRow from(List<PaymentLine> lines) {
        return new LinesRow(lines.stream().map(LineRow::from).toList());
    }

    List<PaymentLine> toDomain() {
        return lines.stream().map(LineRow::toDomain).toList();
    }
}
