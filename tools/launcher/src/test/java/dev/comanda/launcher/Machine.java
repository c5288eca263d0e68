package dev.comanda.launcher;

import dev.comanda.servers.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A checkout with what {@code ./dev} reads of it, and a home of its own, so that nothing of this machine is found. */
final class Machine {

    private static final Path REPOSITORY = Path.of("..", "..");
    private static final String COMPONENTS = "tools/launcher/src/main/java/dev/comanda/launcher/Component.java";

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    private Machine(Path root) {
        this.root = root;
    }

    /** A machine on which nothing is missing. */
    static Machine in(Path folder) throws IOException {
        var machine = new Machine(folder);
        for (var file : List.of(
                "dev", "tools/launcher/doctor.sh", "pom.xml", ".mvn/wrapper/maven-wrapper.properties", COMPONENTS)) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(REPOSITORY.resolve(file), folder.resolve(file));
        }
        machine.choosePorts();
        machine.environment.put("HOME", folder.resolve("home").toString());
        machine.environment.put("JAVA_HOME", System.getProperty("java.home"));
        machine.environment.put("MAVEN_OPTS", "-Dmaven.repo.local=" + folder.resolve("libraries"));
        machine.add("home/.m2/wrapper/dists/" + machine.distribution() + "/1/bin/mvn");
        machine.add("libraries/io/quarkus/quarkus-bom/%1$s/quarkus-bom-%1$s.pom".formatted(machine.quarkus()));
        return machine;
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Machine with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Makes every JDK of this machine too old. */
    Machine needingJava(int release) throws IOException {
        var build = Files.readString(file("pom.xml"));
        Files.writeString(file("pom.xml"), build.replaceFirst("(<maven.compiler.release>)\\d+", "$1" + release));
        return this;
    }

    /** Adds a file whose content does not matter. */
    Path add(String name) throws IOException {
        Files.createDirectories(file(name).getParent());
        var added = Files.writeString(file(name), "");
        added.toFile().setExecutable(true);
        return added;
    }

    /** Adds a program. */
    Path addScript(String name, String text) throws IOException {
        return Files.writeString(add(name), "#!/usr/bin/env bash\n" + text);
    }

    /** The usual port of a component, on this machine. */
    int port(Component component) throws IOException {
        return Integer.parseInt(
                Files.readString(file(COMPONENTS)).replaceFirst("(?s).*\"" + component.label() + "\", (\\d+).*", "$1"));
    }

    Said dev(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", file("dev").toString()));
        command.addAll(List.of(arguments));
        var process = builder(command).start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    /** Runs a command as a script does that goes on meanwhile; what it prints goes to a file. */
    Process devInBackground(Path output, String command) throws IOException {
        return builder(List.of(
                        "bash", "-c", "bash \"$0\" \"$1\" & wait", file("dev").toString(), command))
                .redirectOutput(output.toFile())
                .start();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.startsWith("MVNW_"));
        builder.environment().putAll(environment);
        return builder;
    }

    /** What the command printed, to either stream, and its exit code. */
    record Said(int code, String text) {}

    // the real ones may be taken by a Comanda that runs while the tests do
    private void choosePorts() throws IOException {
        var components = Files.readString(file(COMPONENTS));
        var free = FreePorts.several(Component.values().length).iterator();
        for (var component : Component.values()) {
            components = components.replace(
                    "\"" + component.label() + "\", " + component.defaultPort(),
                    "\"" + component.label() + "\", " + free.next());
        }
        Files.writeString(file(COMPONENTS), components);
    }

    private String distribution() throws IOException {
        return Files.readString(file(".mvn/wrapper/maven-wrapper.properties"))
                .replaceFirst("(?s).*/(apache-maven-[0-9.]+)-bin.zip.*", "$1");
    }

    private String quarkus() throws IOException {
        return Files.readString(file("pom.xml")).replaceFirst("(?s).*<quarkus.version>(.*)</quarkus.version>.*", "$1");
    }
}
