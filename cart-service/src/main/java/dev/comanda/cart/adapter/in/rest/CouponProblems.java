package dev.comanda.cart.adapter.in.rest;

import static dev.comanda.http.Problems.invalid;
import static dev.comanda.http.Problems.problem;

import dev.comanda.cart.domain.BrokenRule;
import dev.comanda.http.FieldError;
import dev.comanda.http.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** The problem responses of refused changes to coupons. */
final class CouponProblems {

    private CouponProblems() {}

    static HttpProblem unknown() {
        return Problems.notFound("coupon");
    }

    static HttpProblem exists(String code) {
        return problem(409, "coupon-exists", "There is a coupon with this code")
                .with("code", code)
                .build();
    }

    static HttpProblem of(List<BrokenRule> rules) {
        return invalid(
                        "invalid-coupon",
                        "The coupon is invalid",
                        rules.stream()
                                .map(broken -> new FieldError(broken.field(), broken.rule()))
                                .toList())
                .build();
    }
}
