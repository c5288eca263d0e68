package dev.comanda.order.domain;

import dev.comanda.order.domain.OrderState.Accepted;
import dev.comanda.order.domain.OrderState.AwaitingPayment;
import dev.comanda.order.domain.OrderState.Cancelled;
import dev.comanda.order.domain.OrderState.Completed;
import dev.comanda.order.domain.OrderState.Expired;
import dev.comanda.order.domain.OrderState.Paid;
import dev.comanda.order.domain.OrderState.Preparing;
import dev.comanda.order.domain.OrderState.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One guest's order.
 *
 * @param version grows by 1 with every transition; 1 when the order is new
 * @param refund how much of the payment was refunded
 * @param expiresAt when the order can no longer be paid
 * @param updatedAt the time of the latest transition
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
     * Creates the order of {@code checkout}. An order with a zero total is paid at once.
     *
     * @param paymentWindow how long it can be paid, starting at the checkout
     */
    public static Placement place(Checkout checkout, Duration paymentWindow, Instant now) {
        Order created = new Order(
                checkout.orderId(),
                checkout.cartId(),
                checkout.customer(),
                1,
                new AwaitingPayment(EarlyRefunds.NONE),
                RefundStatus.NONE,
                checkout.basket(),
                checkout.checkedOutAt(),
                checkout.checkedOutAt().plus(paymentWindow),
                now);
        return checkout.basket().total().signum() == 0 ? created.placedAndPaid(now) : created.placed();
    }

    /** Marks the order as paid if it is pending and {@code payment} equals its total; else requests a refund. */
    public PaymentConfirmation confirm(Payment payment, Instant now) {
        if (state.knownPayment().filter(payment::isSameAs).isPresent()) {
            return new PaymentConfirmation.AlreadyKnown();
        }
        return switch (state) {
            case AwaitingPayment _
            when !payment.amount().equals(basket.total()) -> unwanted(payment, RefundReason.WRONG_AMOUNT, now);
            case AwaitingPayment(EarlyRefunds refunds) ->
                new PaymentConfirmation.Confirmed(paid(payment, refunds.of(payment), now));
            case Cancelled(CancelledBy by, String reason, Optional<Payment> known)
            when known.isEmpty() -> late(new Cancelled(by, reason, Optional.of(payment)), payment, now);
            case Expired(Optional<Payment> known)
            when known.isEmpty() -> late(new Expired(Optional.of(payment)), payment, now);
            case Cancelled _, Expired _ -> unwanted(payment, RefundReason.LATE, now);
            case Paid _, Accepted _, Preparing _, Ready _, Completed _ ->
                unwanted(payment, RefundReason.PAID_BEFORE, now);
        };
    }

    /** Cancels the order for its guest, until the kitchen starts preparing it; the payment is refunded. */
    public Transition cancel(String reason, Instant now) {
        return switch (state) {
            case AwaitingPayment _, Paid _, Accepted _ ->
                cancelBy(CancelledBy.GUEST, reason, RefundReason.CANCELLED, now);
            case Cancelled _ -> new Transition.Repeated(this);
            case Preparing _, Ready _, Completed _, Expired _ -> new Transition.Illegal(status());
        };
    }

    /** The restaurant refuses the order; the payment is refunded. */
    public Transition refuse(String reason, Instant now) {
        return switch (state) {
            case Paid _, Accepted _ -> cancelBy(CancelledBy.RESTAURANT, reason, RefundReason.REFUSED, now);
            case Cancelled _ -> new Transition.Repeated(this);
            case AwaitingPayment _, Preparing _, Ready _, Completed _, Expired _ -> new Transition.Illegal(status());
        };
    }

    /** Takes the order to the kitchen's next step. */
    public Transition advance(KitchenStep step, Instant now) {
        Transition unless =
                status() == step.result() ? new Transition.Repeated(this) : new Transition.Illegal(status());
        return state.after(step)
                .map(next -> advanced(step, transitionTo(next, now)))
                .orElse(unless);
    }

    /** Expires the order if it is still unpaid. */
    public Transition expire(Instant now) {
        return switch (state) {
            case AwaitingPayment _ -> {
                Order expired = transitionTo(new Expired(Optional.empty()), now);
                yield changed(expired, new OrderEvent.OrderExpired(expired));
            }
            case Expired _ -> new Transition.Repeated(this);
            case Paid _, Accepted _, Preparing _, Ready _, Completed _, Cancelled _ -> new Transition.Illegal(status());
        };
    }

    /**
     * Records the result of a refund of the order's own payment; refunds of other payments change nothing. While the
     * order has no payment yet, the result is kept for later.
     */
    public Transition recordRefund(RefundResult result, Instant now) {
        return state instanceof AwaitingPayment(EarlyRefunds refunds)
                ? remember(refunds, result, now)
                : show(result, now);
    }

    private Transition remember(EarlyRefunds refunds, RefundResult result, Instant now) {
        return refunds.all().contains(result)
                ? new Transition.Repeated(this)
                : changed(transitionTo(new AwaitingPayment(refunds.with(result)), now));
    }

    private Transition show(RefundResult result, Instant now) {
        boolean own = state.knownPayment()
                .map(Payment::reference)
                .filter(result.paymentReference()::equals)
                .isPresent();
        if (!own || refund == result.refundStatus()) {
            return new Transition.Repeated(this);
        }
        Order shown = transitionTo(state, result.refundStatus(), now);
        return changed(shown, new OrderEvent.OrderRefunded(shown));
    }

    public OrderStatus status() {
        return state.status();
    }

    /** Empty if the order is not cancelled. */
    public Optional<Cancelled> cancellation() {
        return state instanceof Cancelled cancelled ? Optional.of(cancelled) : Optional.empty();
    }

    public boolean isPayable(Instant now) {
        return state instanceof AwaitingPayment && now.isBefore(expiresAt);
    }

    private Placement placed() {
        return new Placement(this, List.of(new OrderEvent.OrderCreated(this)));
    }

    private Placement placedAndPaid(Instant now) {
        Order paid = transitionTo(new Paid(Payment.ofNothing(basket.total(), now)), now);
        return new Placement(paid, List.of(new OrderEvent.OrderCreated(this), new OrderEvent.OrderPaid(paid)));
    }

    private Transition.Changed paid(Payment payment, Optional<RefundStatus> refunded, Instant now) {
        Order paid = transitionTo(new Paid(payment), refunded.orElse(refund), now);
        OrderEvent event = new OrderEvent.OrderPaid(paid);
        return refunded.isPresent() ? changed(paid, event, new OrderEvent.OrderRefunded(paid)) : changed(paid, event);
    }

    private Transition cancelBy(CancelledBy by, String reason, RefundReason refundReason, Instant now) {
        Optional<Payment> back =
                state.knownPayment().filter(payment -> payment.amount().signum() > 0 && refund != RefundStatus.FULL);
        RefundStatus shown = back.isPresent() ? RefundStatus.PENDING : refund;
        Order cancelled = transitionTo(new Cancelled(by, reason, state.knownPayment()), shown, now);
        OrderEvent event = new OrderEvent.OrderCancelled(cancelled);
        return back.map(payment -> changed(cancelled, event, cancelled.requestRefund(payment, refundReason, now)))
                .orElseGet(() -> changed(cancelled, event));
    }

    private PaymentConfirmation late(OrderState ended, Payment payment, Instant now) {
        Order shown = transitionTo(ended, RefundStatus.PENDING, now);
        return new PaymentConfirmation.Late(changed(
                shown, new OrderEvent.OrderRefunded(shown), shown.requestRefund(payment, RefundReason.LATE, now)));
    }

    private PaymentConfirmation unwanted(Payment payment, RefundReason reason, Instant now) {
        return new PaymentConfirmation.Unwanted(requestRefund(payment, reason, now));
    }

    private OrderEvent.RefundRequested requestRefund(Payment payment, RefundReason reason, Instant now) {
        return new OrderEvent.RefundRequested(RefundRequest.of(id, payment, reason, now), version);
    }

    private static Transition advanced(KitchenStep step, Order order) {
        OrderEvent event = switch (step) {
            case ACCEPT -> new OrderEvent.OrderAccepted(order);
            case PREPARE -> new OrderEvent.OrderPreparing(order);
            case FINISH -> new OrderEvent.OrderReady(order);
            case COMPLETE -> new OrderEvent.OrderCompleted(order);
        };
        return changed(order, event);
    }

    private static Transition.Changed changed(Order order, OrderEvent... events) {
        return new Transition.Changed(order, List.of(events));
    }

    private Order transitionTo(OrderState newState, Instant now) {
        return transitionTo(newState, refund, now);
    }

    private Order transitionTo(OrderState newState, RefundStatus newRefund, Instant now) {
        return new Order(id, cartId, customer, version + 1, newState, newRefund, basket, createdAt, expiresAt, now);
    }
}
