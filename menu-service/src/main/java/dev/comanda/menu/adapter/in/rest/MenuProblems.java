package dev.comanda.menu.adapter.in.rest;

import dev.comanda.http.Problems;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Outdated;
import dev.comanda.menu.domain.ChangeDecision.NothingAsked;
import dev.comanda.menu.domain.ChangeDecision.PriceOutOfRange;
import dev.comanda.menu.domain.ChangeDecision.Refusal;
import dev.comanda.menu.domain.ChangeDecision.WrongCurrency;
import dev.comanda.menu.domain.Price;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Currency;

/** The problem responses of refused requests. */
final class MenuProblems {

    private MenuProblems() {}

    static HttpProblem of(Refusal refusal) {
        return switch (refusal) {
            case NothingAsked() ->
                Problems.malformed("body", "must have at least one of price, availability and hidden")
                        .build();
            case PriceOutOfRange() -> price("price.amount", "must be 0 to %d".formatted(Price.MAX));
            case WrongCurrency(Currency expected) -> price("price.currency", "must be " + expected.getCurrencyCode());
        };
    }

    static HttpProblem of(Outdated outdated) {
        return Problems.problem(412, "outdated", "The item has changed")
                .withDetail("The item is at version %d".formatted(outdated.currentVersion()))
                .with("version", outdated.currentVersion())
                .build();
    }

    static HttpProblem unknownItem() {
        return Problems.problem(404, "unknown-item", "There is no such item").build();
    }

    private static HttpProblem price(String field, String rule) {
        return Problems.invalid("invalid-price", "The price is invalid", field, rule)
                .build();
    }
}
