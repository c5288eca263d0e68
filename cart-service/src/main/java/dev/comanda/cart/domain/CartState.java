package dev.comanda.cart.domain;

/**
 * The lifecycle of a cart.
 *
 * <pre>
 *   Open ──check out──▶ Locked ──order paid──▶ Closed
 *    ▲                    │
 *    └──order ended unpaid┘
 * </pre>
 */
public sealed interface CartState {

    record Open() implements CartState {}

    /** Checked out: nothing changes until the order ends. */
    record Locked(Checkout checkout) implements CartState {}

    /** Its order is paid; the customer's next add starts another cart. */
    record Closed(Checkout checkout) implements CartState {}
}
