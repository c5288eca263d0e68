package dev.comanda.order.domain;

/** The events about orders. */
public sealed interface OrderEvent {

    /** An order has changed; {@code order} is its state after the change. */
    sealed interface OrderChanged extends OrderEvent {

        Order order();
    }

    record OrderCreated(Order order) implements OrderChanged {}

    record OrderPaid(Order order) implements OrderChanged {}

    record OrderAccepted(Order order) implements OrderChanged {}

    record OrderPreparing(Order order) implements OrderChanged {}

    record OrderReady(Order order) implements OrderChanged {}

    record OrderCompleted(Order order) implements OrderChanged {}

    record OrderCancelled(Order order) implements OrderChanged {}

    record OrderExpired(Order order) implements OrderChanged {}

    /** The order's refund status has changed. */
    record OrderRefunded(Order order) implements OrderChanged {}

    /**
     * A payment has to be refunded.
     *
     * @param orderVersion the order's version at that time; 0 if there is no such order
     */
    record RefundRequested(RefundRequest request, long orderVersion) implements OrderEvent {}
}
