package dev.comanda.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** A folder of secrets that only this user reads; each is made once and kept. */
record SecretFiles(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] random(int bytes) {
        var secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return secret;
    }

    static int randomBelow(int bound) {
        return RANDOM.nextInt(bound);
    }

    /** The kept text, made by {@code make} if there is none yet. */
    String once(String name, Supplier<String> make) {
        try {
            var file = file(name);
            if (!Files.exists(file)) {
                write(name, make.get());
            }
            return Files.readString(file).trim();
        } catch (IOException refused) {
            throw new UncheckedIOException("cannot keep secrets in " + folder, refused);
        }
    }

    /** Stores a text, whole or not at all. */
    void write(String name, String text) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var unfinished = folder.resolve(name + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text.strip() + "\n");
        Files.move(unfinished, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
