package dev.comanda.gateway.identity;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.identity.Identity.Staff;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The built-in accounts, by HTTP Basic. Those without a configured password do not exist. */
@Singleton
final class StaffAccounts {

    private static final String BASIC = "Basic";

    private final Map<String, Account> accounts = new HashMap<>();

    StaffAccounts(GatewayConfig config) {
        add("manager", Set.of(Role.MANAGER, Role.KITCHEN), config.staff().manager());
        add("kitchen", Set.of(Role.KITCHEN), config.staff().kitchen());
    }

    /** Whether an Authorization header is meant for these accounts. */
    static boolean areMeantBy(String authorization) {
        return authorization.split(" ", 2)[0].equalsIgnoreCase(BASIC);
    }

    /** The account whose name and password the header holds; empty if they are wrong. */
    Optional<Staff> authenticate(String authorization) {
        String[] credentials = decode(authorization.substring(BASIC.length())).split(":", 2);
        if (credentials.length != 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(accounts.get(credentials[0]))
                .filter(account -> MessageDigest.isEqual(account.passwordHash, hash(credentials[1])))
                .map(Account::staff);
    }

    private void add(String name, Set<Role> roles, GatewayConfig.Account account) {
        account.password()
                .filter(password -> !password.isBlank())
                .ifPresent(password -> accounts.put(name, new Account(new Staff(name, roles), hash(password))));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** Hashes have one length, so that the comparison's time tells nothing about the password's. */
    private static byte[] hash(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Account(Staff staff, byte[] passwordHash) {}
}
