package dev.comanda.order.domain;

import java.util.Optional;

/**
 * The lifecycle of an order.
 *
 * <pre>
 *   AwaitingPayment ── payment confirmed ─▶ Paid ─▶ Accepted ─▶ Preparing ─▶ Ready ─▶ Completed
 *     │          │                           │         │
 *     │          └── cancelled by guest ─────┴────┬────┴── cancelled by guest, refused by restaurant
 *     │ session expired                           ▼
 *     ▼                                       Cancelled
 *   Expired
 * </pre>
 */
public sealed interface OrderState {

    record AwaitingPayment(EarlyRefunds refunds) implements OrderState {}

    record Paid(Payment payment) implements OrderState {}

    record Accepted(Payment payment) implements OrderState {}

    record Preparing(Payment payment) implements OrderState {}

    record Ready(Payment payment) implements OrderState {}

    record Completed(Payment payment) implements OrderState {}

    /** @param payment made before or after the cancellation; it is refunded */
    record Cancelled(CancelledBy by, String reason, Optional<Payment> payment) implements OrderState {}

    /** @param payment arrived too late; it is refunded */
    record Expired(Optional<Payment> payment) implements OrderState {}

    /** The state after the kitchen's step; empty if the step is illegal in this state. */
    default Optional<OrderState> after(KitchenStep step) {
        return switch (this) {
            case Paid(Payment payment) when step == KitchenStep.ACCEPT -> Optional.of(new Accepted(payment));
            case Accepted(Payment payment) when step == KitchenStep.PREPARE -> Optional.of(new Preparing(payment));
            case Preparing(Payment payment) when step == KitchenStep.FINISH -> Optional.of(new Ready(payment));
            case Ready(Payment payment) when step == KitchenStep.COMPLETE -> Optional.of(new Completed(payment));
            case AwaitingPayment _, Paid _, Accepted _, Preparing _, Ready _, Completed _, Cancelled _, Expired _ ->
                Optional.empty();
        };
    }

    /** The order's payment, even if it was refunded. */
    default Optional<Payment> knownPayment() {
        return switch (this) {
            case AwaitingPayment _ -> Optional.empty();
            case Paid(Payment made) -> Optional.of(made);
            case Accepted(Payment made) -> Optional.of(made);
            case Preparing(Payment made) -> Optional.of(made);
            case Ready(Payment made) -> Optional.of(made);
            case Completed(Payment made) -> Optional.of(made);
            case Cancelled(CancelledBy _, String _, Optional<Payment> made) -> made;
            case Expired(Optional<Payment> made) -> made;
        };
    }

    default OrderStatus status() {
        return switch (this) {
            case AwaitingPayment _ -> OrderStatus.PENDING;
            case Paid _ -> OrderStatus.PAID;
            case Accepted _ -> OrderStatus.ACCEPTED;
            case Preparing _ -> OrderStatus.PREPARING;
            case Ready _ -> OrderStatus.READY;
            case Completed _ -> OrderStatus.COMPLETED;
            case Cancelled _ -> OrderStatus.CANCELLED;
            case Expired _ -> OrderStatus.EXPIRED;
        };
    }
}
