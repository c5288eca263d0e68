package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.payment.adapter.out.stripe.SignatureHeader.InvalidSignature;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies a webhook's signature, an HMAC over the timestamp and the raw body. Unlike Stripe's library it rejects timestamps in the future.
 */
final class StripeSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** @param secrets at least one; any of them may have signed a webhook */
    StripeSignature(List<String> secrets) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Why the header is invalid for any body; empty if the body decides. */
    Optional<String> findProblem(String header, Instant now) {
        try {
            SignatureHeader.parse(header, now);
            return Optional.empty();
        } catch (InvalidSignature invalidSignature) {
            return Optional.of(invalidSignature.reason());
        }
    }

    /** Why the signature is invalid; empty if it is valid. */
    Optional<String> findProblem(String header, byte[] body, Instant now) {
        try {
            return isGenuine(SignatureHeader.parse(header, now), body)
                    ? Optional.empty()
                    : Optional.of("no signature matches the body");
        } catch (InvalidSignature invalidSignature) {
            return Optional.of(invalidSignature.reason());
        }
    }

    private boolean isGenuine(SignatureHeader header, byte[] body) {
        boolean genuine = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = hmac(key, header.time(), body);
            for (byte[] candidate : header.candidates()) {
                genuine |= MessageDigest.isEqual(expected, candidate);
            }
        }
        return genuine;
    }

    private static byte[] hmac(SecretKeySpec key, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
