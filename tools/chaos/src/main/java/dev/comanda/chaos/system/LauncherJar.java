package dev.comanda.chaos.system;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the launcher is called. */
record LauncherJar(Path root) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private String jar() {
        return root.resolve("tools/launcher/target/launcher.jar").toString();
    }

    /** {@code ./dev up}, on free ports. */
    List<String> up(Path data, String... options) {
        var fixed = Stream.of(JAVA, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar());
        var places = Stream.of("--root", root.toString(), "--data", data.toString(), "--free-ports");
        return Stream.of(fixed, places, Arrays.stream(options))
                .flatMap(one -> one)
                .toList();
    }

    /** {@code ./dev restart}. */
    List<String> restart(Path data, Component... parts) {
        var fixed = Stream.of(JAVA, "-cp", jar(), "dev.comanda.launcher.Restart", data.toString());
        return Stream.concat(fixed, Arrays.stream(parts).map(Component::label)).toList();
    }
}
