package dev.comanda.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** All secrets of an installation, made at its first start. */
final class Secrets {

    private static final String PRIVATE_KEY = "jwt-private.pem";
    private static final String PUBLIC_KEYS = "jwt-public.jwks";
    private static final String SESSION_KEY = "session.key";

    private final SecretFiles files;
    private final String signingKeyId;

    private Secrets(SecretFiles files, String signingKeyId) {
        this.files = files;
        this.signingKeyId = signingKeyId;
    }

    /** The secrets in {@code folder}; those that are missing are made. */
    static Secrets in(Path folder) throws IOException {
        var files = new SecretFiles(folder);
        files.once(SESSION_KEY, () -> Base64.getEncoder().encodeToString(SecretFiles.random(48)));
        var key = SigningKey.parse(
                files.once(PRIVATE_KEY, () -> SigningKey.generate().pem()));
        files.write(PUBLIC_KEYS, key.jwks());
        return new Secrets(files, key.id());
    }

    Path sessionKeyFile() {
        return files.file(SESSION_KEY);
    }

    Path signingKeyFile() {
        return files.file(PRIVATE_KEY);
    }

    Path publicKeysFile() {
        return files.file(PUBLIC_KEYS);
    }

    String signingKeyId() {
        return signingKeyId;
    }

    /** What the provider signs its webhooks with. */
    String webhookSecret() {
        return files.once("webhook.secret", () -> "whsec_" + hex(24));
    }

    /** What payment-service shows to the provider. */
    String providerKey() {
        return files.once("provider.key", () -> "sk_test_" + hex(24));
    }

    /** Marks what this installation makes at the provider. */
    String installation() {
        return files.once("installation.id", () -> UUID.randomUUID().toString());
    }

    String databasePassword(String database) {
        return files.once("database-" + database + ".password", () -> hex(16));
    }

    /** A password that a person can read out. */
    String staffPassword(String account) {
        return files.once("staff-" + account + ".password", ReadablePassword::make);
    }

    /** A password that a person can read out. */
    String customerPassword(String account) {
        return files.once("customer-" + account + ".password", ReadablePassword::make);
    }

    private static String hex(int bytes) {
        return HexFormat.of().formatHex(SecretFiles.random(bytes));
    }
}
