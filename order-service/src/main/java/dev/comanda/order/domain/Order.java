package dev.comanda.order.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One guest's order.
 *
 * @param version grows by 1 with every transition; 1 when the order is new
 * @param expiresAt when the chance to pay ends
 * @param updatedAt when the latest transition happened
 */
public record Order(
        UUID id,
        UUID cartId,
        String customer,
        long version,
        OrderState state,
        RefundStatus refund,
        Basket basket,
        Instant createdAt,
        Instant expiresAt,
        Instant updatedAt) {

    /**
     * The order that follows from {@code checkout}. One that costs nothing is paid at once.
     *
     * @param paymentWindow how long it can be paid, from the checkout on
     */
    public static Placement place(Checkout checkout, Duration paymentWindow, Instant now) {
        Order created = new Order(
                checkout.orderId(),
                checkout.cartId(),
                checkout.customer(),
                1,
                new OrderState.AwaitingPayment(),
                RefundStatus.NONE,
                checkout.basket(),
                checkout.checkedOutAt(),
                checkout.checkedOutAt().plus(paymentWindow),
                now);
        return checkout.basket().total().signum() == 0 ? created.placedAndPaid(now) : created.placed();
    }

    /** Pays the order if {@code payment} is of its total and it still waits for one. */
    public PaymentConfirmation confirm(Payment payment, Instant now) {
        return switch (state) {
            case OrderState.AwaitingPayment()
            when !payment.amount().equals(basket.total()) ->
                new PaymentConfirmation.Unwanted(
                        "%s was paid instead of %s".formatted(payment.amount(), basket.total()));
            case OrderState.AwaitingPayment() -> {
                Order paid = become(new OrderState.Paid(payment), now);
                yield new PaymentConfirmation.Confirmed(paid, new OrderEvent.OrderPaid(paid));
            }
            case OrderState.Paid(Payment earlier)
            when earlier.reference().equals(payment.reference()) -> new PaymentConfirmation.AlreadyPaid();
            case OrderState.Paid paid -> new PaymentConfirmation.Unwanted("it was paid before");
            case OrderState.Cancelled cancelled -> new PaymentConfirmation.Unwanted("it was cancelled");
            case OrderState.Expired() -> new PaymentConfirmation.Unwanted("it had expired");
        };
    }

    /** Cancels the order for its guest, who can do so until it is paid. */
    public Cancellation cancel(String reason, Instant now) {
        return switch (state) {
            case OrderState.AwaitingPayment() -> {
                Order cancelled = become(new OrderState.Cancelled(reason), now);
                yield new Cancellation.Cancelled(cancelled, new OrderEvent.OrderCancelled(cancelled));
            }
            case OrderState.Cancelled cancelled -> new Cancellation.AlreadyCancelled(this);
            case OrderState.Paid paid -> new Cancellation.IllegalTransition(status());
            case OrderState.Expired() -> new Cancellation.IllegalTransition(status());
        };
    }

    /** Ends the chance to pay; empty if there is nothing to change. */
    public Optional<OrderEvent.OrderExpired> expire(Instant now) {
        return switch (state) {
            case OrderState.AwaitingPayment() ->
                Optional.of(new OrderEvent.OrderExpired(become(new OrderState.Expired(), now)));
            case OrderState.Paid paid -> Optional.empty();
            case OrderState.Cancelled cancelled -> Optional.empty();
            case OrderState.Expired() -> Optional.empty();
        };
    }

    public OrderStatus status() {
        return state.status();
    }

    public boolean isPayable(Instant now) {
        return state instanceof OrderState.AwaitingPayment && now.isBefore(expiresAt);
    }

    private Placement placed() {
        return new Placement(this, List.of(new OrderEvent.OrderCreated(this)));
    }

    private Placement placedAndPaid(Instant now) {
        Order paid = become(new OrderState.Paid(Payment.ofNothing(basket.total(), now)), now);
        return new Placement(paid, List.of(new OrderEvent.OrderCreated(this), new OrderEvent.OrderPaid(paid)));
    }

    private Order become(OrderState newState, Instant now) {
        return new Order(id, cartId, customer, version + 1, newState, refund, basket, createdAt, expiresAt, now);
    }
}
