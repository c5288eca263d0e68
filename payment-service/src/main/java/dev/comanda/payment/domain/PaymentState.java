package dev.comanda.payment.domain;

import java.time.Instant;

/**
 * The state machine of a payment.
 *
 * <pre>
 *                      opened                  paid
 *   AwaitingSession ──────────▶ Open ─────────────────────▶ Succeeded
 *     │ expired,                 │ │ cancelled, or            ▲   ▲
 *     │ cancelled    expired     │ │ provider unreachable     │   │ paid after all:
 *     │       ┌──────────────────┘ └─────────▶ Closing ───────┘   │ the order refunds it
 *     ▼       ▼               expired             │               │
 *   Ended ◀───────────────────────────────────────┘               │
 *     └───────────────────────────────────────────────────────────┘
 *
 *   Open ── failed before the deadline ─▶ AwaitingSession
 *
 *   NotNeeded: the order is free
 * </pre>
 */
public sealed interface PaymentState {

    /** No checkout page yet. */
    record AwaitingSession(Attempt attempt) implements PaymentState {}

    /**
     * The guest can pay.
     *
     * @param failures failed attempts to pay so far
     */
    record Open(CheckoutSession session, int failures) implements PaymentState {}

    /** The session is to be closed at the provider. */
    record Closing(CheckoutSession session, Ending ending, Instant since) implements PaymentState {}

    /** The provider captured the money. */
    record Succeeded(Receipt receipt) implements PaymentState {}

    /** Ended without money. */
    record Ended(Ending ending) implements PaymentState {}

    /** The order is free. */
    record NotNeeded() implements PaymentState {}
}
