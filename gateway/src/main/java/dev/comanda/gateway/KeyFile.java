package dev.comanda.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads keys from files. Failures say in one sentence what is wrong, without the key. */
public final class KeyFile {

    private static final int MINIMUM_SESSION_KEY_BYTES = 32;
    private static final int MINIMUM_RSA_BITS = 2048;

    private KeyFile() {}

    /** A session key of at least 32 bytes, encoded as base64. */
    public static byte[] sessionKey(Path file) {
        byte[] key = decode(file, text(file, "session key").strip());
        if (key.length < MINIMUM_SESSION_KEY_BYTES) {
            throw new IllegalStateException(
                    "The session key in " + file + " has fewer than " + MINIMUM_SESSION_KEY_BYTES + " bytes.");
        }
        return key;
    }

    /** An RSA private key in PKCS#8 PEM; at least 2048 bits. */
    public static PrivateKey signingKey(Path file) {
        String pem = text(file, "JWT signing key").replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        try {
            var key = (RSAPrivateKey)
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(decode(file, pem)));
            if (key.getModulus().bitLength() < MINIMUM_RSA_BITS) {
                throw new IllegalStateException(
                        "The key in " + file + " has fewer than " + MINIMUM_RSA_BITS + " bits.");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in " + file + " is not an RSA private key in PKCS#8 PEM.", e);
        }
    }

    private static String text(Path file, String what) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("The " + what + " file " + file + " cannot be read.", e);
        }
    }

    private static byte[] decode(Path file, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The file " + file + " does not hold base64 text.");
        }
    }
}
