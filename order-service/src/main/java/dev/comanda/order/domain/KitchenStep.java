package dev.comanda.order.domain;

/** The kitchen's steps for a paid order, in this order. */
public enum KitchenStep {
    ACCEPT(OrderStatus.ACCEPTED),
    PREPARE(OrderStatus.PREPARING),
    FINISH(OrderStatus.READY),
    COMPLETE(OrderStatus.COMPLETED);

    private final OrderStatus result;

    KitchenStep(OrderStatus result) {
        this.result = result;
    }

    /** The status after this step. */
    public OrderStatus result() {
        return result;
    }
}
