package dev.comanda.gateway.identity;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.LoginLimiter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The built-in accounts, by HTTP Basic. Those without a configured password do not exist. */
@Singleton
final class Accounts {

    private static final String BASIC = "Basic";
    private static final int UNKNOWN_NAMES = 256;

    /** Compared with whatever is said to be the password of somebody who does not exist, so that this takes as long. */
    private final byte[] nobodysHash = hash(UUID.randomUUID().toString());

    private final Map<String, Account> accounts = new HashMap<>();
    private final LoginLimiter attempts;

    Accounts(GatewayConfig config, LoginLimiter attempts) {
        this.attempts = attempts;
        config.accounts().forEach(this::add);
    }

    /** Whether an Authorization header is meant for these accounts. */
    static boolean areMeantBy(String authorization) {
        return authorization.split(" ", 2)[0].equalsIgnoreCase(BASIC);
    }

    /** Whose name and password the header holds. Takes as long for a name that does not exist. */
    Caller authenticate(String authorization, String address) {
        String[] credentials = decode(authorization.substring(BASIC.length())).split(":", 2);
        String name = credentials[0];
        Optional<Duration> blocked = attempts.blockedFor(limitedName(name), address);
        if (blocked.isPresent()) {
            return new Caller.TooManyAttempts(blocked.get());
        }
        byte[] given = hash(credentials.length == 2 ? credentials[1] : "");
        @Nullable Account account = accounts.get(name);
        if (MessageDigest.isEqual(passwordHash(account), given) && account != null) {
            attempts.succeeded(limitedName(name), address);
            return new Caller.Known(account.identity);
        }
        attempts.failed(limitedName(name), address);
        return new Caller.WrongCredentials();
    }

    /** Has the same length for everybody. */
    byte[] passwordHash(String name) {
        return passwordHash(accounts.get(name));
    }

    private byte[] passwordHash(@Nullable Account account) {
        return account == null ? nobodysHash : account.passwordHash;
    }

    /** Names that do not exist share a few counters: there are as many of them as a client likes. */
    private String limitedName(String name) {
        return accounts.containsKey(name) ? name : "?" + Math.floorMod(name.hashCode(), UNKNOWN_NAMES);
    }

    private void add(String name, GatewayConfig.Account account) {
        Identity identity = identity(name, account.role());
        account.password()
                .filter(password -> !password.isBlank())
                .ifPresent(password -> accounts.put(name, new Account(identity, hash(password))));
    }

    private static Identity identity(String name, Role role) {
        return switch (role) {
            case MANAGER -> new Identity.Staff(name, Set.of(Role.MANAGER, Role.KITCHEN));
            case KITCHEN -> new Identity.Staff(name, Set.of(Role.KITCHEN));
            case CUSTOMER -> new Identity.Customer(name);
            case GUEST ->
                throw new IllegalArgumentException("comanda.accounts.%s.role: a guest has no account".formatted(name));
        };
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
