package dev.comanda.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.comanda.gateway.GatewayConfig;
import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Slows down who guesses passwords. Wrong passwords are counted for the account at one address, for the address, and for the
 * account wherever they come from; the last one does not bind an address that has lately known the password, so that
 * guessing elsewhere locks nobody out.
 */
@Singleton
public final class LoginLimiter {

    private static final int MOST_KEYS = 100_000;

    private final GatewayConfig.Logins config;
    private final ClientAddresses addresses;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Rate.LONGEST)
            .build();
    private final Cache<String, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(Duration.ofDays(7))
            .build();

    LoginLimiter(GatewayConfig config, ClientAddresses addresses) {
        this.config = config.limits().wrongPasswords();
        this.addresses = addresses;
    }

    /** How long nobody at this address may try this account's password; empty if they may. */
    public Optional<Duration> blockedFor(String account, String address) {
        if (addresses.isExempt(address)) {
            return Optional.empty();
        }
        Duration here = waitOf(at(account, address)).orElse(Duration.ZERO);
        Duration anywhere =
                isKnown(account, address) ? Duration.ZERO : waitOf(of(account)).orElse(Duration.ZERO);
        Duration fromHere = waitOf(from(address)).orElse(Duration.ZERO);
        Duration longest =
                Stream.of(here, anywhere, fromHere).max(Duration::compareTo).orElseThrow();
        return longest.isZero() ? Optional.empty() : Optional.of(longest);
    }

    /** The password was right. */
    public void succeeded(String account, String address) {
        known.put(knownKey(account, address), true);
    }

    /** The password was wrong. */
    public void failed(String account, String address) {
        at(account, address).tryConsume(1);
        from(address).tryConsume(1);
        of(account).tryConsume(1);
    }

    private boolean isKnown(String account, String address) {
        return known.getIfPresent(knownKey(account, address)) != null;
    }

    private static String knownKey(String account, String address) {
        return account + " " + ClientAddresses.countedBy(address);
    }

    private Bucket at(String account, String address) {
        return bucket("at " + ClientAddresses.countedBy(address) + " " + account, config.perAccountAndAddress());
    }

    private Bucket from(String address) {
        return bucket("from " + ClientAddresses.countedBy(address), config.perAddress());
    }

    private Bucket of(String account) {
        return bucket("of " + account, config.perAccount());
    }

    private Bucket bucket(String key, Rate rate) {
        return buckets.get(key, same -> rate.newBucket());
    }

    private static Optional<Duration> waitOf(Bucket bucket) {
        var estimate = bucket.estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }
}
