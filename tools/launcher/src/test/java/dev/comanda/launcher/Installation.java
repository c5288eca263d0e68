package dev.comanda.launcher;

import static org.awaitility.Awaitility.await;

import dev.comanda.servers.ProcessRecord;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A repository of stand-ins in a folder, and a launcher as a process of its own to be started, killed and stopped. */
record Installation(Path root) {

    static Installation in(Path root) throws IOException {
        var installation = new Installation(root);
        for (var component : Component.applications()) {
            writeJar(installation.layout().application(component));
        }
        Files.createDirectories(root.resolve("deploy"));
        Files.copy(
                Path.of("..", "..", "deploy", "topics.yaml"),
                installation.layout().topics());
        return installation;
    }

    Layout layout() {
        return new Layout(root, root.resolve("data"));
    }

    Process launch(Map<String, String> environment, String... options) throws IOException {
        var fixed =
                Stream.of("--root", root.toString(), "--data", layout().data().toString());
        return run(environment, Launcher.class, Stream.concat(fixed, Stream.of(options)));
    }

    /** Runs a command against this installation. */
    Process run(Class<?> program, String... arguments) throws IOException {
        return run(Map.of(), program, Stream.of(arguments));
    }

    private Process run(Map<String, String> environment, Class<?> program, Stream<String> arguments)
            throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var fixed = Stream.of(java, "-cp", System.getProperty("java.class.path"), program.getName());
        var builder = new ProcessBuilder(Stream.concat(fixed, arguments).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile().toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    Process launchAndWait(String... options) throws IOException {
        return launchAndWait(Map.of(), options);
    }

    Process launchAndWait(Map<String, String> environment, String... options) throws IOException {
        var launcher = launch(environment, options);
        await().atMost(Duration.ofMinutes(2)).until(() -> !launcher.isAlive() || Files.exists(layout().addresses()));
        if (!launcher.isAlive()) {
            throw new AssertionError("the launcher has ended. Its output:\n" + output());
        }
        return launcher;
    }

    String output() throws IOException {
        return Files.readString(outputFile());
    }

    Properties addresses() throws IOException {
        var addresses = new Properties();
        try (var in = Files.newBufferedReader(layout().addresses())) {
            addresses.load(in);
        }
        return addresses;
    }

    String environmentOf(Component component) throws IOException {
        return environmentAt(component.key());
    }

    /** The environment of the process behind this entry of the list of addresses, requested over a new connection. */
    String environmentAt(String key) throws IOException {
        var connection = URI.create(addresses().getProperty(key) + "/environment")
                .toURL()
                .openConnection();
        connection.setRequestProperty("Connection", "close");
        try (var in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    ProcessRecord record(Component component) {
        return record(Replica.only(component));
    }

    ProcessRecord record(Replica replica) {
        return ProcessRecord.read(layout().pid(replica)).orElseThrow();
    }

    private Path outputFile() {
        return root.resolve("output");
    }

    private static void writeJar(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var name = StandIn.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                InputStream code = StandIn.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            code.transferTo(jar);
        }
    }
}
