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
 * Token buckets for each caller and each address, in the memory of this process: with n replicas a client that reaches all
 * of them gets up to n times as much.
 */
@Singleton
public final class RateLimiter {

    private static final int MOST_BUCKETS = 200_000;
    private static final String SESSIONS = "sessions";

    private final Map<RouteClass, Rate> perCaller;
    private final Map<RouteClass, Rate> perAddress;
    private final Rate sessions;
    private final ClientAddresses addresses;
    private final Map<String, Counter> refusals = new HashMap<>();
    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(Rate.LONGEST)
            .build();

    RateLimiter(GatewayConfig config, ClientAddresses addresses, MeterRegistry registry) {
        this.perCaller = config.limits().perCaller();
        this.perAddress = config.limits().perAddress();
        this.sessions = config.limits().sessionsPerAddress();
        this.addresses = addresses;
        Stream.concat(Arrays.stream(RouteClass.values()).map(RouteClass::label), Stream.of(SESSIONS))
                .forEach(policy -> refusals.put(policy, counter(policy, registry)));
    }

    /** Counts a call of a known caller; what it exceeds, if it does. */
    public Optional<Exceeded> countCall(RouteClass routeClass, String caller) {
        return count(new Key("caller:" + caller, routeClass.label()), perCaller.get(routeClass));
    }

    /** Counts a call from an address; what it exceeds, if it does. */
    public Optional<Exceeded> countCallFrom(RouteClass routeClass, String address) {
        return countFrom(address, routeClass.label(), perAddress.get(routeClass));
    }

    /** Counts a new session for an address; what it exceeds, if it does. */
    public Optional<Exceeded> countSession(String address) {
        return countFrom(address, SESSIONS, sessions);
    }

    private Optional<Exceeded> countFrom(String address, String policy, @Nullable Rate rate) {
        return addresses.isExempt(address)
                ? Optional.empty()
                : count(new Key("address:" + ClientAddresses.countedBy(address), policy), rate);
    }

    private Optional<Exceeded> count(Key key, @Nullable Rate rate) {
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

    private record Key(String whose, String policy) {}

    /**
     * A limit that was exceeded.
     *
     * @param policy its name
     * @param rate what is allowed
     * @param delay until the next call may come
     */
    public record Exceeded(String policy, Rate rate, Duration delay) {}
}
