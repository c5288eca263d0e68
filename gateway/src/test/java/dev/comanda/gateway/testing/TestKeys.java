package dev.comanda.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** A session key and a signing key in files, made for one test run. */
public final class TestKeys {

    /** The {@code kid} of the signing key. */
    public static final String KEY_ID = "test-key";

    private final Path folder;
    private final KeyPair signing;

    private TestKeys(Path folder, KeyPair signing) {
        this.folder = folder;
        this.signing = signing;
    }

    static TestKeys create() {
        try {
            var folder = Files.createTempDirectory("gateway-keys");
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = new TestKeys(folder, generator.generateKeyPair());
            keys.write();
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that verifies the gateway's tokens. */
    public PublicKey publicKey() {
        return signing.getPublic();
    }

    Map<String, String> settings() {
        return Map.of(
                "comanda.session-key-file", folder.resolve("session.key").toString(),
                "comanda.jwt-signing-key-file", folder.resolve("jwt.pem").toString(),
                "comanda.jwt-key-id", KEY_ID);
    }

    private void write() throws IOException {
        byte[] session = new byte[32];
        new SecureRandom().nextBytes(session);
        Files.writeString(folder.resolve("session.key"), Base64.getEncoder().encodeToString(session) + "\n");
        String pem = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(signing.getPrivate().getEncoded());
        Files.writeString(
                folder.resolve("jwt.pem"), "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
    }
}
