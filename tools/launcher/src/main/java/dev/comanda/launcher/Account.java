package dev.comanda.launcher;

import java.util.List;
import java.util.Locale;

/**
 * A built-in account of the gateway.
 *
 * @param role as the gateway's setting calls it
 */
record Account(String name, String role) {

    static final List<Account> STAFF = List.of(new Account("manager", "manager"), new Account("kitchen", "kitchen"));
    static final List<Account> CUSTOMERS = List.of(new Account("ada", "customer"), new Account("grace", "customer"));

    /** The environment's name of a setting of this account. */
    String variable(String setting) {
        return "COMANDA_ACCOUNTS_%s_%s".formatted(name.toUpperCase(Locale.ROOT), setting);
    }
}
