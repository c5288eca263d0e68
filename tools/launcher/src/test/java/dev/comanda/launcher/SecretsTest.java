package dev.comanda.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path home;

    @Test
    void secrets_are_made_once_and_kept() throws IOException {
        // Given
        var first = Secrets.in(keys());

        // When
        var again = Secrets.in(keys());

        // Then
        assertThat(again.signingKeyId()).isEqualTo(first.signingKeyId());
        assertThat(again.installation()).isEqualTo(first.installation());
        assertThat(again.webhookSecret()).isEqualTo(first.webhookSecret()).startsWith("whsec_");
        assertThat(again.providerKey()).isEqualTo(first.providerKey()).startsWith("sk_test_");
        assertThat(again.staffPassword("kitchen")).isEqualTo(first.staffPassword("kitchen"));
        assertThat(again.staffPassword("kitchen")).isNotEqualTo(first.staffPassword("manager"));
        assertThat(again.customerPassword("ada")).isEqualTo(first.customerPassword("ada"));
        assertThat(again.customerPassword("ada")).isNotEqualTo(first.customerPassword("grace"));
    }

    @Test
    void only_the_owner_can_read_them() throws IOException {
        // When
        Secrets.in(keys()).databasePassword("menu");

        // Then
        assertThat(Files.getPosixFilePermissions(keys())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (var files = Files.list(keys())) {
            assertThat(files)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void the_session_key_has_enough_bytes() throws IOException {
        // When
        var text = Files.readString(Secrets.in(keys()).sessionKeyFile()).trim();

        // Then
        assertThat(Base64.getDecoder().decode(text)).hasSizeGreaterThanOrEqualTo(32);
    }

    @Test
    void the_key_set_names_the_private_key_and_does_not_hold_it() throws IOException {
        // When
        var secrets = Secrets.in(keys());

        // Then
        var key = SigningKey.parse(Files.readString(secrets.signingKeyFile()));
        assertThat(secrets.publicKeysFile())
                .content()
                .contains("\"kid\":\"" + secrets.signingKeyId() + "\"", "\"alg\":\"RS256\"", "\"use\":\"sig\"")
                .doesNotContain("\"d\":");
        assertThat(key.key().getModulus().bitLength()).isEqualTo(2048);
    }

    @Test
    void a_damaged_signing_key_is_reported_in_a_sentence() throws IOException {
        // Given
        var secrets = Secrets.in(keys());

        // When
        Files.writeString(secrets.signingKeyFile(), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        // Then
        assertThatThrownBy(() -> Secrets.in(keys()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--fresh");
    }

    private Path keys() {
        return home.resolve("keys");
    }
}
