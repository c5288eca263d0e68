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
 * The tokens that tell the services who is calling. Signing costs about a millisecond, so a token is used again until
 * it has two of its five minutes left.
 */
@Singleton
public final class Tokens {

    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final Duration REUSE = Duration.ofMinutes(3);
    private static final int REMEMBERED = 20_000;
    private static final String SIGNERS = "token-signer";

    private final PrivateKey key;
    private final String keyId;
    private final Clock clock = Clock.systemUTC();
    private final WorkerExecutor signers;
    private final LoadingCache<Identity, String> tokens = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REUSE)
            .build(this::sign);

    Tokens(GatewayConfig config, Vertx vertx) {
        this.key = KeyFile.signingKey(config.jwtSigningKeyFile());
        this.keyId = config.jwtKeyId();
        this.signers =
                vertx.createSharedWorkerExecutor(SIGNERS, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The value of an Authorization header for this identity, valid for at least two more minutes. Signed beside the event loop
     * if it has to be, and told on the context of the call.
     *
     * @param wanted whether somebody still waits for it; asked by another thread
     */
    public Future<String> authorization(Identity identity, BooleanSupplier wanted) {
        @Nullable String known = tokens.getIfPresent(identity);
        return known != null
                ? Future.succeededFuture("Bearer " + known)
                : signers.executeBlocking(() -> signFor(identity, wanted), false)
                        .map(signed -> "Bearer " + signed);
    }

    private String signFor(Identity identity, BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new CancellationException("nobody waits for this token any more");
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
                .expiresAt(now.plus(VALIDITY))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .keyId(keyId)
                .sign(key);
    }
}
