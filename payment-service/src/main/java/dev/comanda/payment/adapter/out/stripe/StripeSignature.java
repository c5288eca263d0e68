package dev.comanda.payment.adapter.out.stripe;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The {@code Stripe-Signature} header: {@code t=<seconds>,v1=<hex>[,v1=<hex>…]}, an HMAC over the time and the exact
 * bytes of the body. Stripe's own check accepts times in the future, ours does not.
 */
final class StripeSignature {

    private static final Duration GREATEST_SKEW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;

    /** @param secrets at least one; a webhook signed with any of them is genuine */
    StripeSignature(List<String> secrets) {
        this.keys = secrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Why the body is not proven to be Stripe's; empty if it is. */
    Optional<String> objection(String header, byte[] body, Instant now) {
        List<String> times = valuesOf("t", header);
        if (times.size() != 1) {
            return Optional.of("the signature must have one time");
        }
        String time = times.getFirst();
        if (!isTimely(time, now)) {
            return Optional.of("the signature's time is not within %d s of ours".formatted(GREATEST_SKEW.toSeconds()));
        }
        boolean genuine = isAnyGenuine(valuesOf("v1", header), time, body);
        return genuine ? Optional.empty() : Optional.of("no signature fits the body");
    }

    private static List<String> valuesOf(String name, String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .toList();
    }

    private static boolean isTimely(String time, Instant now) {
        try {
            Duration skew = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
            return skew.abs().compareTo(GREATEST_SKEW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private boolean isAnyGenuine(List<String> signatures, String time, byte[] body) {
        List<byte[]> claimed = signatures.stream().map(StripeSignature::bytesOf).toList();
        boolean genuine = false;
        for (SecretKeySpec key : keys) {
            byte[] expected = hmac(key, time, body);
            for (byte[] candidate : claimed) {
                genuine |= MessageDigest.isEqual(expected, candidate);
            }
        }
        return genuine;
    }

    private static byte[] bytesOf(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException noHex) {
            return new byte[0];
        }
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
