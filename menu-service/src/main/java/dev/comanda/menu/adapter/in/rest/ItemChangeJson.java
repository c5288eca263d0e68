package dev.comanda.menu.adapter.in.rest;

import dev.comanda.http.Problems;
import dev.comanda.menu.domain.Availability;
import dev.comanda.menu.domain.ItemChange;
import dev.comanda.money.Money;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ItemChangeJson(
        @Nullable PriceJson price,
        @Nullable String availability,
        @Nullable Boolean hidden) {

    /** Boxed, so that a missing amount is not read as zero. */
    record PriceJson(@Nullable Long amount, @Nullable Currency currency) {

        Money toDomain() {
            if (amount == null) {
                throw Problems.malformed("price.amount", "must be a whole number of minor units")
                        .build();
            }
            if (currency == null) {
                throw Problems.malformed("price.currency", "must be an ISO 4217 currency code")
                        .build();
            }
            return new Money(amount, currency);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem if a field is malformed */
    ItemChange toDomain() {
        return new ItemChange(
                Optional.ofNullable(price).map(PriceJson::toDomain),
                Optional.ofNullable(availability).map(ItemChangeJson::availabilityOf),
                Optional.ofNullable(hidden));
    }

    private static Availability availabilityOf(String word) {
        return switch (word) {
            case "available" -> Availability.AVAILABLE;
            case "sold_out" -> Availability.SOLD_OUT;
            default ->
                throw Problems.malformed("availability", "must be available or sold_out")
                        .build();
        };
    }
}
