package dev.comanda.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Creates and verifies sessions: 16 random bytes and their HMAC-SHA256, as 64 characters of
 * base64url. 48 bytes fill those characters exactly, so no other encoding of a cookie is valid.
 */
public final class SessionCodec {

    private static final String HMAC = "HmacSHA256";
    private static final int RANDOM_BYTES = 16;
    private static final int COOKIE_BYTES = RANDOM_BYTES + 32;
    private static final int COOKIE_CHARACTERS = 64;
    private static final int MINIMUM_KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec cookieKey;
    private final SecretKeySpec subjectKey;

    /**
     * All codecs with the same key accept the same sessions.
     *
     * @param key at least 32 random bytes
     */
    public SessionCodec(byte[] key) {
        if (key.length < MINIMUM_KEY_BYTES) {
            throw new IllegalArgumentException("a session key has at least " + MINIMUM_KEY_BYTES + " bytes");
        }
        var master = new SecretKeySpec(key, HMAC);
        // One key per purpose, so that a subject, which travels in tokens and rows, never helps to forge a cookie.
        this.cookieKey = new SecretKeySpec(hmac(master, "comanda session cookie".getBytes(UTF_8)), HMAC);
        this.subjectKey = new SecretKeySpec(hmac(master, "comanda guest subject".getBytes(UTF_8)), HMAC);
    }

    /** A new session. */
    public Session mint() {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        byte[] cookie = Arrays.copyOf(secret, COOKIE_BYTES);
        byte[] signature = hmac(cookieKey, secret);
        System.arraycopy(signature, 0, cookie, RANDOM_BYTES, signature.length);
        return new Session(Base64.getUrlEncoder().withoutPadding().encodeToString(cookie), subject(secret));
    }

    /** The session behind a cookie's value; empty if the value is not one of ours. */
    public Optional<Session> read(String cookieValue) {
        if (cookieValue.length() != COOKIE_CHARACTERS) {
            return Optional.empty();
        }
        return decode(cookieValue)
                .filter(this::isSigned)
                .map(cookie -> new Session(cookieValue, subject(secret(cookie))));
    }

    private boolean isSigned(byte[] cookie) {
        byte[] signature = Arrays.copyOfRange(cookie, RANDOM_BYTES, cookie.length);
        return MessageDigest.isEqual(hmac(cookieKey, secret(cookie)), signature);
    }

    private String subject(byte[] secret) {
        return "guest-" + HexFormat.of().formatHex(hmac(subjectKey, secret), 0, 16);
    }

    private static byte[] secret(byte[] cookie) {
        return Arrays.copyOf(cookie, RANDOM_BYTES);
    }

    private static Optional<byte[]> decode(String cookieValue) {
        try {
            byte[] cookie = Base64.getUrlDecoder().decode(cookieValue);
            return cookie.length == COOKIE_BYTES ? Optional.of(cookie) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
