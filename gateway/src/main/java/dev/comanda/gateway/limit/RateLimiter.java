package dev.comanda.gateway.limit;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.comanda.gateway.GatewayConfig;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Token buckets for each caller and each network, in the memory of this process: with n replicas, a client that reaches all
 * of them gets up to n times as much.
 */
@Singleton
public final class RateLimiter {

    private static final int MAX_BUCKETS = 200_000;
    private static final String SESSIONS = "sessions";

    private final Map<RouteClass, Rate> perCaller;
    private final Map<RouteClass, Rate> perAddress;
    private final Rate sessions;
    private final ClientAddresses addresses;
    private final Map<String, Counter> refusals = new HashMap<>();
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            .expireAfterAccess(Rate.MAX_PERIOD)
            .build();

    RateLimiter(GatewayConfig config, ClientAddresses addresses, MeterRegistry registry) {
        this.perCaller = config.limits().perCaller();
        this.perAddress = config.limits().perAddress();
        this.sessions = config.limits().sessionsPerAddress();
        this.addresses = addresses;
        Stream.concat(Arrays.stream(RouteClass.values()).map(RouteClass::label), Stream.of(SESSIONS))
                .forEach(policy -> refusals.put(policy, counter(policy, registry)));
    }

    /** Takes a token for a call of a known caller; returns the rate that the call exceeds, if any. */
    public Optional<Exceeded> tryConsumeForCaller(RouteClass routeClass, String caller) {
        return tryConsume(new Key("caller:" + caller, routeClass.label()), perCaller.get(routeClass));
    }

    /** The same for a call from an address. */
    public Optional<Exceeded> tryConsumeForAddress(RouteClass routeClass, String address) {
        return tryConsume(address, routeClass.label(), perAddress.get(routeClass));
    }

    /** The same for a new session. */
    public Optional<Exceeded> tryConsumeForSession(String address) {
        return tryConsume(address, SESSIONS, sessions);
    }

    private Optional<Exceeded> tryConsume(String address, String policy, @Nullable Rate rate) {
        return addresses.isExempt(address)
                ? Optional.empty()
                : tryConsume(new Key("address:" + ClientAddresses.networkOf(address), policy), rate);
    }

    private Optional<Exceeded> tryConsume(Key key, @Nullable Rate rate) {
        if (rate == null) {
            return Optional.empty();
        }
        ConsumptionProbe probe = buckets.get(key, same -> rate.newBucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        requireNonNull(refusals.get(key.policy())).increment();
        return Optional.of(new Exceeded(key.policy(), rate, Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private static Counter counter(String policy, MeterRegistry registry) {
        return Counter.builder("gateway.rate.limited")
                .description("Calls refused because a caller or an address made too many")
                .tag("policy", policy)
                .register(registry);
    }

    private record Key(String owner, String policy) {}

    /**
     * A limit that was exceeded.
     *
     * @param policy its name
     * @param rate the limit
     * @param delay until the next token
     */
    public record Exceeded(String policy, Rate rate, Duration delay) {}
}
