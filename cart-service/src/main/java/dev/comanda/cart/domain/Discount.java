package dev.comanda.cart.domain;

import dev.comanda.money.BasisPoints;
import dev.comanda.money.Money;
import java.util.Optional;

/** A discount on a subtotal: never more than the subtotal itself. */
public sealed interface Discount {

    /** Rounded half-up once for the whole order; {@code cap} bounds it. */
    record Percent(BasisPoints share, Optional<Money> cap) implements Discount {}

    record Fixed(Money amount) implements Discount {}

    default Money off(Money subtotal) {
        return switch (this) {
            case Percent(BasisPoints share, Optional<Money> cap) ->
                cap.map(share.of(subtotal)::min).orElseGet(() -> share.of(subtotal));
            case Fixed(Money amount) -> amount.min(subtotal);
        };
    }

    /** For display: {@code 10%}, {@code 5.00 EUR}. */
    default String text() {
        return switch (this) {
            case Percent(BasisPoints share, Optional<Money> cap) -> share.asPercent();
            case Fixed(Money amount) -> amount.format();
        };
    }
}
