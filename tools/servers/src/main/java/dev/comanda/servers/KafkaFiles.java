package dev.comanda.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The files of the Kafka node in its home folder. */
record KafkaFiles(Path home) {

    private static final List<String> JVM = List.of(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    KafkaFiles {
        home = home.toAbsolutePath();
    }

    Path ready() {
        return home.resolve("ready");
    }

    Path pid() {
        return home.resolve("kafka.pid");
    }

    Optional<ProcessRecord> owner() {
        return ProcessRecord.read(pid());
    }

    /** Writes the configuration of the next start. */
    void write(int port, int controllerPort, List<Topic> topics) throws IOException {
        Files.createDirectories(home);
        Files.deleteIfExists(ready());
        Files.write(topicsFile(), topics.stream().map(KafkaFiles::line).toList());
        try (var out = Files.newBufferedWriter(settingsFile())) {
            settings(port, controllerPort).store(out, null);
        }
    }

    ChildProcess.Command command(Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        if (Files.exists(data())) {
            // restarts profit from a class data sharing archive, which saves a third of the start-up time
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + home.resolve("classes.jsa"));
        }
        command.addAll(List.of("-cp", KafkaClassPath.find(), "dev.comanda.servers.kafka.KafkaNode"));
        command.addAll(List.of(settingsFile().toString(), topicsFile().toString(), ready().toString()));
        return new ChildProcess.Command(command, Map.of(), log, "TERM");
    }

    private Path data() {
        return home.resolve("log");
    }

    private Path settingsFile() {
        return home.resolve("server.properties");
    }

    private Path topicsFile() {
        return home.resolve("topics");
    }

    private static String line(Topic topic) {
        var settings = topic.config().entrySet().stream()
                .map(setting -> " " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
        return topic.name() + " " + topic.partitions() + settings;
    }

    private Properties settings(int port, int controllerPort) throws IOException {
        var settings = new Properties();
        try (var in = KafkaFiles.class.getResourceAsStream("kafka.properties")) {
            settings.load(in);
        }
        var broker = "127.0.0.1:" + port;
        var controller = "127.0.0.1:" + controllerPort;
        settings.setProperty("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
        settings.setProperty("advertised.listeners", "PLAINTEXT://" + broker);
        settings.setProperty("controller.quorum.voters", "1@" + controller);
        settings.setProperty("log.dirs", data().toString());
        settings.setProperty("comanda.bootstrap.servers", broker);
        return settings;
    }
}
