package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.adapter.in.WorkerPools;
import dev.comanda.payment.application.port.in.ReceiveWebhook.Result;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Maps the result of a webhook to a response, and counts it. */
@ApplicationScoped
class WebhookResponses {

    private final WorkerPools workerPools;
    private final MeterRegistry registry;

    WebhookResponses(WorkerPools workerPools, MeterRegistry registry) {
        this.workerPools = workerPools;
        this.registry = registry;
    }

    /** Fails with a problem if the webhook was not accepted. */
    Response responseTo(Result result) {
        count(result);
        return switch (result) {
            case Result.Stored() -> {
                workerPools.wakeWebhooks();
                yield Response.ok().build();
            }
            case Result.Duplicate() -> Response.ok().build();
            case Result.UnknownProvider() -> throw PaymentProblems.unknownProvider();
            case Result.Rejected(String reason) -> throw PaymentProblems.badWebhook(reason);
        };
    }

    /** No label for the provider: anyone can put anything into that part of the path. */
    private void count(Result result) {
        Counter.builder("comanda.webhooks")
                .description("Webhook requests by result")
                .tag("receipt", labelOf(result))
                .register(registry)
                .increment();
    }

    private static String labelOf(Result result) {
        return switch (result) {
            case Result.Stored() -> "stored";
            case Result.Duplicate() -> "duplicate";
            case Result.UnknownProvider() -> "unknown_provider";
            case Result.Rejected _ -> "rejected";
        };
    }
}
