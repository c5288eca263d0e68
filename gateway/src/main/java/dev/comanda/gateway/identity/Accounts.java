package dev.comanda.gateway.identity;

import dev.comanda.gateway.GatewayConfig;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The built-in accounts, by HTTP Basic. Those without a configured password do not exist. */
@Singleton
final class Accounts {

    private static final String BASIC = "Basic";

    private final Map<String, Account> accounts = new HashMap<>();

    Accounts(GatewayConfig config) {
        add("manager", config.staff().manager(), name -> new Identity.Staff(name, Set.of(Role.MANAGER, Role.KITCHEN)));
        add("kitchen", config.staff().kitchen(), name -> new Identity.Staff(name, Set.of(Role.KITCHEN)));
        add("ada", config.customers().ada(), Identity.Customer::new);
        add("grace", config.customers().grace(), Identity.Customer::new);
    }

    /** Whether an Authorization header is meant for these accounts. */
    static boolean areMeantBy(String authorization) {
        return authorization.split(" ", 2)[0].equalsIgnoreCase(BASIC);
    }

    /** The account whose name and password the header holds; empty if they are wrong. */
    Optional<Identity> authenticate(String authorization) {
        String[] credentials = decode(authorization.substring(BASIC.length())).split(":", 2);
        if (credentials.length != 2) {
            return Optional.empty();
        }
        return Optional.ofNullable(accounts.get(credentials[0]))
                .filter(account -> MessageDigest.isEqual(account.passwordHash, hash(credentials[1])))
                .map(Account::identity);
    }

    private void add(String name, GatewayConfig.Account account, Function<String, Identity> owner) {
        account.password()
                .filter(password -> !password.isBlank())
                .ifPresent(password -> accounts.put(name, new Account(owner.apply(name), hash(password))));
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

    private record Account(Identity identity, byte[] passwordHash) {}
}
