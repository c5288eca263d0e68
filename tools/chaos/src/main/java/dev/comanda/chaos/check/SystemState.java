package dev.comanda.chaos.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provider's ledger, every database and every topic.
 *
 * @param events on {@code order.events} and {@code payment.events}, each event once though it may have been delivered again
 * @param deadLetters by topic of dead letters
 * @param garbage records that are no events, by topic
 * @param outboxRows rows that wait in the outboxes, by service
 * @param stuckCarts carts that are locked by an order that has ended
 */
public record SystemState(
        List<Charge> charges,
        List<StoredOrder> orders,
        List<PublishedEvent> events,
        List<Redemption> redemptions,
        List<LimitedCoupon> coupons,
        Map<String, Long> deadLetters,
        Map<String, Long> garbage,
        Map<String, Long> outboxRows,
        List<String> stuckCarts,
        Reconciliation reconciliation) {

    /**
     * Money that the provider took.
     *
     * @param amount in minor units
     * @param refunded in minor units
     */
    public record Charge(String id, String orderId, long amount, long refunded) {}

    public record StoredOrder(String id, long version, String status, String refund) {

        boolean isPending() {
            return status.equals("pending");
        }

        boolean isPaid() {
            return !isPending() && !status.equals("cancelled") && !status.equals("expired");
        }
    }

    /** @param version 0 for events of payments, which have none of the order */
    public record PublishedEvent(String id, String orderId, String type, long version) {

        boolean isOfOrder() {
            return type.startsWith("Order");
        }
    }

    public record Redemption(String orderId, String code, String state) {

        boolean isActive() {
            return !state.equals("released");
        }
    }

    public record LimitedCoupon(String code, long used, Optional<Long> limit) {}

    /**
     * The findings of payment-service's reconciliation.
     *
     * @param secondsAgo seconds since the last completed run; empty if there was none
     */
    public record Reconciliation(Optional<Long> secondsAgo, List<String> mismatches) {}

    Optional<StoredOrder> order(String id) {
        return orders.stream().filter(order -> order.id().equals(id)).findAny();
    }
}
