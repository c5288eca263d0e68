package dev.comanda.gateway.identity;

import java.util.Set;

/** Somebody the services are told about. */
public sealed interface Identity {

    /** The name the services know; unique across guests, customers and staff. */
    String subject();

    /** What this identity may be; never empty. */
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
     * A guest who has signed in, and is the same one wherever they do.
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
     * Somebody who works here.
     *
     * @param name the account's name
     * @param roles what the account may do
     */
    record Staff(String name, Set<Role> roles) implements Identity {
        @Override
        public String subject() {
            return "staff-" + name;
        }
    }
}
