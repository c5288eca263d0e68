package dev.comanda.gateway.limit;

/** What goes first when a service has more to do than it can; the first one is worth most. */
enum Priority {
    /** Money that is on its way. Such calls have a fixed number instead of a share, for they wait for the provider. */
    PAYMENT(0, 100),
    /** Orders, and those who work on them. */
    ORDER(30, 95),
    /** Carts, and who asks where an order is. */
    CART(20, 85),
    /** Looking. */
    MENU(10, 70);

    private static final double ALL = 100;

    private final int share;
    private final int ceiling;

    Priority(int share, int ceiling) {
        this.share = share;
        this.ceiling = ceiling;
    }

    /** How many of a service's calls each class of this priority always gets, so that none starves; at least one. */
    int shareOf(int limit) {
        return Math.max(1, (int) (limit * share / ALL));
    }

    /** Up to how many calls beyond its share goes on, so that what is worth more finds room when it comes. */
    int ceilingOf(int limit) {
        return (int) Math.ceil(limit * ceiling / ALL);
    }

    boolean isAbove(Priority other) {
        return compareTo(other) < 0;
    }
}
