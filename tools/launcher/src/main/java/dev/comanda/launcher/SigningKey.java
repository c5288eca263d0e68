package dev.comanda.launcher;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The RSA key pair by which the gateway signs tokens and the services verify them. */
record SigningKey(RSAPrivateCrtKey key) {

    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #pem} wrote. */
    static SigningKey parse(String pem) {
        var encoded = Base64.getMimeDecoder()
                .decode(pem.replace(BEGIN, "").replace(END, "").strip());
        try {
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException damaged) {
            throw new CannotStart("The signing key is damaged; ./dev up --fresh makes a new one.");
        }
    }

    /** The private key as PKCS#8 in PEM. */
    String pem() {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return BEGIN + "\n" + lines + "\n" + END;
    }

    /** The key's id: its thumbprint after RFC 7638. */
    String id() {
        var canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(exponent(), modulus());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public key as a JSON Web Key Set. */
    String jwks() {
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(id(), modulus(), exponent());
    }

    private String modulus() {
        return unsigned(key.getModulus());
    }

    private String exponent() {
        return unsigned(key.getPublicExponent());
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        // the sign's zero byte is no part of the number
        var start = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        var magnitude = Arrays.copyOfRange(bytes, start, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
