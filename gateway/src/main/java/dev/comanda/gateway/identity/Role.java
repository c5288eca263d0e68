package dev.comanda.gateway.identity;

import java.util.Locale;

/** A role in the tokens for the services. */
public enum Role {
    /** Places orders. */
    GUEST,
    /** Has an account, so that limits per customer can apply. */
    CUSTOMER,
    /** Processes orders. */
    KITCHEN,
    /** Manages the menu, coupons and refunds. */
    MANAGER;

    String groupName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
