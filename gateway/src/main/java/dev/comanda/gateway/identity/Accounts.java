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

/** Built-in accounts with HTTP Basic authentication. An account without a configured password does not exist. */
@Singleton
final class Accounts {

    private static final String BASIC = "Basic";
    private static final int UNKNOWN_NAME_BUCKETS = 256;

    /** Compared with the password for an unknown name, so that it takes as long as for a known one. */
    private final byte[] dummyHash = hash(UUID.randomUUID().toString());

    private final Map<String, Account> accounts = new HashMap<>();
    private final LoginLimiter limiter;

    Accounts(GatewayConfig config, LoginLimiter limiter) {
        this.limiter = limiter;
        config.accounts().forEach(this::add);
    }

    /** Whether the Authorization header uses the Basic scheme. */
    static boolean accepts(String authorization) {
        return authorization.split(" ", 2)[0].equalsIgnoreCase(BASIC);
    }

    /** Authenticates the caller. Takes equally long for names that do not exist. */
    Caller authenticate(String authorization, String address) {
        String[] credentials = decode(authorization.substring(BASIC.length())).split(":", 2);
        String name = credentials[0];
        Optional<Duration> blocked = limiter.blockedFor(limitedName(name), address);
        if (blocked.isPresent()) {
            return new Caller.TooManyAttempts(blocked.get());
        }
        byte[] given = hash(credentials.length == 2 ? credentials[1] : "");
        @Nullable Account account = accounts.get(name);
        if (MessageDigest.isEqual(passwordHash(account), given) && account != null) {
            limiter.succeeded(limitedName(name), address);
            return new Caller.Known(account.identity);
        }
        limiter.failed(limitedName(name), address);
        return new Caller.WrongCredentials();
    }

    /** Has the same length for all names. */
    byte[] passwordHash(String name) {
        return passwordHash(accounts.get(name));
    }

    private byte[] passwordHash(@Nullable Account account) {
        return account == null ? dummyHash : account.passwordHash;
    }

    /** Unknown names share a few buckets, as clients can make up any number of them. */
    private String limitedName(String name) {
        return accounts.containsKey(name) ? name : "?" + Math.floorMod(name.hashCode(), UNKNOWN_NAME_BUCKETS);
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
                throw new IllegalArgumentException(
                        "comanda.accounts.%s.role must not be guest: guests have no accounts".formatted(name));
        };
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** Hashes have the same length, so that the time of the comparison reveals nothing about the password. */
    private static byte[] hash(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Account(Identity identity, byte[] passwordHash) {}
}
