package dev.comanda.gateway.limit;

/** What is admitted first when a service is overloaded; the first constant is the highest. */
enum Priority {
    /** Payments. Their calls wait for the provider, so they have a fixed limit and no share of the adaptive one. */
    PAYMENT(0, 100),
    /** Orders, and the staff that processes them. */
    ORDER(30, 95),
    /** Carts, and the status of orders. */
    CART(20, 85),
    /** Browsing. */
    MENU(10, 70);

    private static final double ALL = 100;

    private final int share;
    private final int ceiling;

    Priority(int share, int ceiling) {
        this.share = share;
        this.ceiling = ceiling;
    }

    /** How many concurrent calls each class of this priority is always allowed, so that none starves; at least one. */
    int shareOf(int limit) {
        return Math.max(1, (int) (limit * share / ALL));
    }

    /** Below how many concurrent calls of all classes more than the share is admitted; leaves room for higher priorities. */
    int ceilingOf(int limit) {
        return (int) Math.ceil(limit * ceiling / ALL);
    }

    boolean isAbove(Priority other) {
        return compareTo(other) < 0;
    }
}
