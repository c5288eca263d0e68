package dev.comanda.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Stripe's signature of a webhook: HMAC-SHA256 over time and payload. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * The value of the header {@code Stripe-Signature}.
     *
     * @param timestamp the time of this try in seconds since 1970; receivers refuse old ones
     */
    static String header(String secret, long timestamp, String payload) {
        return "t=%d,v1=%s".formatted(timestamp, HexFormat.of().formatHex(hmac(secret, timestamp + "." + payload)));
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
