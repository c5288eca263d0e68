package dev.comanda.chaos.guest;

/** What a client observed, and may rely on. */
public sealed interface ClientObservation {

    /** An order was created. */
    record Ordered(String orderId) implements ClientObservation {}

    /** An order stands there. */
    record StatusSeen(String orderId, long version, String status) implements ClientObservation {}

    /** The provider's page took the money. */
    record Paid(String orderId) implements ClientObservation {}

    /** The order was cancelled, by its guest or the restaurant. */
    record Cancelled(String orderId) implements ClientObservation {}

    /** Somebody began to watch an order. */
    record Subscribed(String orderId) implements ClientObservation {}

    /** Who watches an order was shown a version of it. */
    record VersionShown(String orderId, long version) implements ClientObservation {}

    /** Who watched an order has lost the connection, and tries to get another. */
    record ConnectionLost(String orderId) implements ClientObservation {}

    /** Who watched an order does not want to know any more. */
    record Unsubscribed(String orderId) implements ClientObservation {}

    /** A response that no client should get, whatever is broken. */
    record ServerError(String call, int status, String body) implements ClientObservation {}

    /** A guest gave up after too long without a response. */
    record GaveUp(String call) implements ClientObservation {}
}
