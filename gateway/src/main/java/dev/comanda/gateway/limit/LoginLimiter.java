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
 * Slows down password guessing. Wrong passwords are counted per account and network, per network, and per account from
 * anywhere. The last limit does not apply to a network that knew the password lately, so that guessing elsewhere locks nobody
 * out.
 */
@Singleton
public final class LoginLimiter {

    private static final int MAX_KEYS = 100_000;

    private final GatewayConfig.Logins config;
    private final ClientAddresses addresses;
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterAccess(Rate.MAX_PERIOD)
            .build();
    private final Cache<Key, Boolean> knownNetworks = Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterWrite(Duration.ofDays(7))
            .build();

    LoginLimiter(GatewayConfig config, ClientAddresses addresses) {
        this.config = config.limits().wrongPasswords();
        this.addresses = addresses;
    }

    /** How long no password of this account is checked for this address; empty if it is checked now. */
    public Optional<Duration> blockedFor(String account, String address) {
        if (addresses.isExempt(address)) {
            return Optional.empty();
        }
        String network = ClientAddresses.networkOf(address);
        Stream<Bucket> limits = Stream.of(ofAccountAndNetwork(account, network), ofNetwork(network));
        if (knownNetworks.getIfPresent(new Key(account, network)) == null) {
            limits = Stream.concat(limits, Stream.of(ofAccount(account)));
        }
        return limits.map(LoginLimiter::delayOf).max(Duration::compareTo).filter(Duration::isPositive);
    }

    /** The password was right. */
    public void succeeded(String account, String address) {
        knownNetworks.put(new Key(account, ClientAddresses.networkOf(address)), true);
    }

    /** The password was wrong. */
    public void failed(String account, String address) {
        String network = ClientAddresses.networkOf(address);
        ofAccountAndNetwork(account, network).tryConsume(1);
        ofNetwork(network).tryConsume(1);
        ofAccount(account).tryConsume(1);
    }

    private Bucket ofAccountAndNetwork(String account, String network) {
        return bucket(new Key(account, network), config.perAccountAndAddress());
    }

    private Bucket ofNetwork(String network) {
        return bucket(new Key("", network), config.perAddress());
    }

    private Bucket ofAccount(String account) {
        return bucket(new Key(account, ""), config.perAccount());
    }

    private Bucket bucket(Key key, Rate rate) {
        return buckets.get(key, same -> rate.newBucket());
    }

    private static Duration delayOf(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** Empty where a limit counts all accounts, or all networks, together. */
    private record Key(String account, String network) {}
}
