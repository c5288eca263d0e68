package dev.comanda.order.adapter.in.rest;

import static dev.comanda.http.Problems.problem;

import dev.comanda.order.domain.CheckoutRefusal;
import dev.comanda.order.domain.OrderStatus;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** The problem responses of refused orders. */
final class OrderProblems {

    private OrderProblems() {}

    /** In cart-service's words; only the {@code instance} is this request's own. */
    static HttpProblem of(CheckoutRefusal refusal) {
        HttpProblem.Builder problem = HttpProblem.builder().withType(URI.create("/problems/" + refusal.name()));
        refusal.details().forEach((member, value) -> {
            switch (member) {
                case "status" -> problem.withStatus((Integer) value);
                case "title" -> problem.withTitle((String) value);
                case "detail" -> problem.withDetail((String) value);
                case "instance" -> {}
                default -> problem.with(member, value);
            }
        });
        return problem.build();
    }

    static HttpProblem illegalTransition(OrderStatus from) {
        return problem(409, "illegal-transition", "The order can't change like this any more")
                .with("orderStatus", OrderJson.nameOf(from))
                .build();
    }

    static HttpProblem unavailable() {
        return problem(503, "unavailable", "Ordering is not possible right now")
                .withDetail("Nothing was charged; the same request can be sent again")
                .withHeader("Retry-After", 2)
                .build();
    }
}
