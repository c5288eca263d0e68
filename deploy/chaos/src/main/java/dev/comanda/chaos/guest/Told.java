package dev.comanda.chaos.guest;

/** What somebody was told, and relies on from then on. */
public sealed interface Told {

    /** An order was created. */
    record Ordered(String orderId) implements Told {}

    /** An order stands there. */
    record Seen(String orderId, long version, String status) implements Told {}

    /** The provider's page took the money. */
    record Paid(String orderId) implements Told {}

    /** The order is called off, by its guest or the restaurant. */
    record CalledOff(String orderId) implements Told {}

    /** Somebody began to watch an order. */
    record Watching(String orderId) implements Told {}

    /** Who watches an order was shown a version of it. */
    record Shown(String orderId, long version) implements Told {}

    /** Who watched an order has lost the connection, and tries to get another. */
    record CutOff(String orderId) implements Told {}

    /** Who watched an order does not want to know any more. */
    record LookedAway(String orderId) implements Told {}

    /** An answer that nobody should get, whatever is broken. */
    record Odd(String call, int status, String body) implements Told {}

    /** A guest gave up, since nothing was answered for so long. */
    record GaveUp(String call) implements Told {}
}
