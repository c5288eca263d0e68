package dev.comanda.gateway.identity;

import java.util.Set;

/** An authenticated caller. */
public sealed interface Identity {

    /** The {@code sub} of the token for the services; unique across guests, customers and staff. */
    String subject();

    /** Never empty. */
    Set<Role> roles();

    /**
     * The holder of a guest session.
     *
     * @param subject {@code guest-} and 32 hex digits
     */
    record Guest(String subject) implements Identity {
        @Override
        public Set<Role> roles() {
            return Set.of(Role.GUEST);
        }
    }

    /**
     * A customer with an account.
     *
     * @param name the account's name
     */
    record Customer(String name) implements Identity {
        @Override
        public String subject() {
            return "customer-" + name;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.GUEST, Role.CUSTOMER);
        }
    }

    /**
     * A member of staff.
     *
     * @param name the account's name
     * @param roles the roles of the account
     */
    record Staff(String name, Set<Role> roles) implements Identity {
        @Override
        public String subject() {
            return "staff-" + name;
        }
    }
}
