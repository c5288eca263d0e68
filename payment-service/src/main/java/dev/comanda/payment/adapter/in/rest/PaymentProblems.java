package dev.comanda.payment.adapter.in.rest;

import dev.comanda.http.FieldError;
import dev.comanda.http.Problems;
import dev.comanda.money.Money;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** The problems of this service. */
final class PaymentProblems {

    private static final int RETRY_AFTER_SECONDS = 2;

    private PaymentProblems() {}

    static HttpProblem unknownPayment() {
        return Problems.notFound("payment");
    }

    static HttpProblem orderExpired() {
        return Problems.problem(410, "order-expired", "The order can no longer be paid")
                .build();
    }

    static HttpProblem pageNotReady() {
        return unavailable("The payment page is not ready yet");
    }

    static HttpProblem tooManyWaiting() {
        return unavailable("The payment page is not ready yet, and too many requests wait for one");
    }

    private static HttpProblem unavailable(String detail) {
        return Problems.problem(503, "unavailable", "Not available right now")
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS))
                .build();
    }

    static HttpProblem notPaid() {
        return Problems.problem(409, "not-paid", "Nothing has been paid").build();
    }

    static HttpProblem invalidRefund(String field, String rule) {
        return Problems.invalid("invalid-refund", "This cannot be refunded", field, rule)
                .build();
    }

    static HttpProblem refundExceedsCaptured(Money left) {
        String rule = "must not be above " + left.format();
        return Problems.problem(409, "refund-exceeds-captured", "The amount exceeds what can be refunded")
                .withDetail("amount: " + rule)
                .with("errors", List.of(new FieldError("amount", rule)))
                .with("left", left)
                .build();
    }

    static HttpProblem badWebhook(String reason) {
        return Problems.problem(400, "malformed", "The request could not be read")
                .withDetail(reason)
                .build();
    }

    static HttpProblem unknownProvider() {
        return Problems.notFound("payment provider");
    }
}
