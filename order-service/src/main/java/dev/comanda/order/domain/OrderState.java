package dev.comanda.order.domain;

/**
 * The life of an order.
 *
 * <pre>
 *                    ┌─ payment confirmed ─▶ Paid
 *   AwaitingPayment ─┼─ cancelled by guest ▶ Cancelled
 *                    └─ session expired ───▶ Expired
 * </pre>
 */
public sealed interface OrderState {

    record AwaitingPayment() implements OrderState {}

    record Paid(Payment payment) implements OrderState {}

    record Cancelled(String reason) implements OrderState {}

    record Expired() implements OrderState {}

    default OrderStatus status() {
        return switch (this) {
            case AwaitingPayment() -> OrderStatus.PENDING;
            case Paid(Payment payment) -> OrderStatus.PAID;
            case Cancelled(String reason) -> OrderStatus.CANCELLED;
            case Expired() -> OrderStatus.EXPIRED;
        };
    }
}
