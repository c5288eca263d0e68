package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.adapter.in.Workers;
import dev.comanda.payment.application.port.in.ReceiveWebhook.Receipt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** What a provider is told of its webhook, and operators of all of them. */
@ApplicationScoped
class WebhookReceipts {

    private final Workers workers;
    private final MeterRegistry registry;

    WebhookReceipts(Workers workers, MeterRegistry registry) {
        this.workers = workers;
        this.registry = registry;
    }

    /** Fails with a problem if nothing was taken. */
    Response answer(Receipt receipt) {
        count(receipt);
        return switch (receipt) {
            case Receipt.Stored() -> {
                workers.wakeWebhooks();
                yield Response.ok().build();
            }
            case Receipt.Duplicate() -> Response.ok().build();
            case Receipt.UnknownProvider() -> throw PaymentProblems.noSuchProvider();
            case Receipt.Rejected(String reason) -> throw PaymentProblems.badWebhook(reason);
        };
    }

    /** The provider is a part of the path that anybody may call, so it is no label. */
    private void count(Receipt receipt) {
        Counter.builder("comanda.webhooks")
                .description("Calls that came as webhooks")
                .tag("receipt", labelOf(receipt))
                .register(registry)
                .increment();
    }

    private static String labelOf(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Stored() -> "stored";
            case Receipt.Duplicate() -> "duplicate";
            case Receipt.UnknownProvider() -> "unknown_provider";
            case Receipt.Rejected _ -> "rejected";
        };
    }
}
