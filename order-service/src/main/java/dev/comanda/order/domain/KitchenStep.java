package dev.comanda.order.domain;

/** What the kitchen does to a paid order, one after the other. */
public enum KitchenStep {
    ACCEPT(OrderStatus.ACCEPTED),
    PREPARE(OrderStatus.PREPARING),
    FINISH(OrderStatus.READY),
    COMPLETE(OrderStatus.COMPLETED);

    private final OrderStatus result;

    KitchenStep(OrderStatus result) {
        this.result = result;
    }

    /** Where an order stands after this step. */
    public OrderStatus result() {
        return result;
    }
}
