package dev.comanda.payment.domain;

import java.time.Instant;

/**
 * Where a payment stands.
 *
 * <pre>
 *                      opened                  paid
 *   AwaitingSession ──────────▶ Open ─────────────────────▶ Succeeded
 *     │ expired,                 │ │ cancelled, or            ▲   ▲
 *     │ cancelled    lapsed      │ │ provider unreachable     │   │ paid after all:
 *     │       ┌──────────────────┘ └─────────▶ Closing ───────┘   │ the order refunds it
 *     ▼       ▼               lapsed              │               │
 *   Ended ◀───────────────────────────────────────┘               │
 *     └───────────────────────────────────────────────────────────┘
 *
 *   Open ── came to nothing before the deadline ─▶ AwaitingSession
 *
 *   NotNeeded: nothing is to be paid
 * </pre>
 */
public sealed interface PaymentState {

    /** No page to pay on yet. */
    record AwaitingSession(Attempt attempt) implements PaymentState {}

    /**
     * The guest can pay.
     *
     * @param failures how often paying was tried in vain
     */
    record Open(CheckoutSession session, int failures) implements PaymentState {}

    /** Nobody shall pay any more, but the provider has not yet closed its page. */
    record Closing(CheckoutSession session, Ending ending, Instant since) implements PaymentState {}

    /** The provider has the money. */
    record Succeeded(Receipt receipt) implements PaymentState {}

    /** Over without money. */
    record Ended(Ending ending) implements PaymentState {}

    /** Nothing was to be paid. */
    record NotNeeded() implements PaymentState {}
}
