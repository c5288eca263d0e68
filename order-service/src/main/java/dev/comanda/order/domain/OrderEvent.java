package dev.comanda.order.domain;

/** What is said about orders. */
public sealed interface OrderEvent {

    /** Something happened to an order; {@code order} is as it was just after. */
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

    /** The order's refund stands elsewhere than before. */
    record OrderRefunded(Order order) implements OrderChanged {}

    /**
     * Money has to go back.
     *
     * @param orderVersion the order's at that time; 0 if there is no such order
     */
    record RefundRequested(RefundRequest request, long orderVersion) implements OrderEvent {}
}
