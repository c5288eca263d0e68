package dev.comanda.payment.adapter.out.stripe;

import dev.comanda.payment.adapter.out.stripe.SignatureHeader.Unfit;
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
 * The signature of a webhook, an HMAC over the time and the exact bytes of the body. Stripe's own check accepts times in
 * the future, ours does not.
 */
final class StripeSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** @param secrets at least one; a webhook signed with any of them is genuine */
    StripeSignature(List<String> secrets) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Why no body whatever is proven to be Stripe's; empty if it depends on the body. */
    Optional<String> objection(String header, Instant now) {
        try {
            SignatureHeader.parse(header, now);
            return Optional.empty();
        } catch (Unfit unfit) {
            return Optional.of(unfit.reason());
        }
    }

    /** Why the body is not proven to be Stripe's; empty if it is. */
    Optional<String> objection(String header, byte[] body, Instant now) {
        try {
            return isGenuine(SignatureHeader.parse(header, now), body)
                    ? Optional.empty()
                    : Optional.of("no signature fits the body");
        } catch (Unfit unfit) {
            return Optional.of(unfit.reason());
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
