package dev.comanda.gateway.identity;

import java.util.Locale;

/** What somebody may be to the services. */
public enum Role {
    /** Orders for themselves. */
    GUEST,
    /** Is known again, so that what is limited for each customer can be counted. */
    CUSTOMER,
    /** Works the kitchen's orders. */
    KITCHEN,
    /** Keeps menu, coupons and refunds. */
    MANAGER;

    String groupName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
