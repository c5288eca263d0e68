package dev.comanda.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once a version.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    /** The programs for this machine under {@code cache}; two JVMs that unpack at once do not disturb each other. */
    static PostgresBinaries in(Path cache) throws IOException {
        var platform = platform();
        var folder = cache.resolve("postgres-" + version() + "-" + platform);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(cache);
            var unfinished = Files.createTempDirectory(cache, "unpacking-");
            unpack("/postgres-" + platform + ".txz", unfinished);
            moveUnlessThere(unfinished, folder);
        }
        return new PostgresBinaries(folder);
    }

    /** The absolute path of one of the programs. */
    String program(String name) {
        return folder.resolve("bin").resolve(name).toAbsolutePath().toString();
    }

    private static String platform() {
        var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> system + "-x86_64";
            case "aarch64" -> system + "-arm_64";
            case String other -> throw new IllegalStateException("there is no PostgreSQL for the processor " + other);
        };
    }

    private static String version() throws IOException {
        try (var in = PostgresBinaries.class.getResourceAsStream("versions.properties")) {
            var versions = new Properties();
            versions.load(in);
            return versions.getProperty("postgres.version");
        }
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (var packed = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IllegalStateException("PostgreSQL for this machine is not on the class path: " + resource);
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, target.resolve(entry.getName()).normalize());
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
    }

    private static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw another;
            }
            Folders.delete(unfinished);
        }
    }
}
