package dev.comanda.gateway.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.KeyFile;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Signs the tokens that identify callers to the services. Signing takes about a millisecond, so a token is reused until it is
 * valid for only two more minutes.
 */
@Singleton
public final class Tokens {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final Duration CACHE_TIME = Duration.ofMinutes(3);
    private static final int MAX_CACHED = 20_000;
    private static final String SIGNERS = "token-signer";

    private final PrivateKey key;
    private final String keyId;
    private final Clock clock = Clock.systemUTC();
    private final WorkerExecutor signers;
    private final LoadingCache<Identity, String> tokens = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED)
            .expireAfterWrite(CACHE_TIME)
            .build(this::sign);

    Tokens(GatewayConfig config, Vertx vertx) {
        this.key = KeyFile.signingKey(config.jwtSigningKeyFile());
        this.keyId = config.jwtKeyId();
        this.signers =
                vertx.createSharedWorkerExecutor(SIGNERS, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The value of an Authorization header for this identity, valid for at least two more minutes. A new token is signed by a
     * worker thread; the future completes on the context of the caller.
     *
     * @param isWanted whether the client still waits; called by another thread
     */
    public Future<String> authorization(Identity identity, BooleanSupplier isWanted) {
        @Nullable String known = tokens.getIfPresent(identity);
        return known != null
                ? Future.succeededFuture("Bearer " + known)
                : signers.executeBlocking(() -> signFor(identity, isWanted), false)
                        .map(signed -> "Bearer " + signed);
    }

    private String signFor(Identity identity, BooleanSupplier isWanted) {
        if (!isWanted.getAsBoolean()) {
            throw new CancellationException("the client has disconnected");
        }
        return tokens.get(identity);
    }

    private String sign(Identity identity) {
        Instant now = clock.instant();
        return Jwt.issuer("comanda-gateway")
                .audience("comanda-services")
                .subject(identity.subject())
                .groups(identity.roles().stream().map(Role::groupName).collect(Collectors.toSet()))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId(keyId)
                .sign(key);
    }
}
