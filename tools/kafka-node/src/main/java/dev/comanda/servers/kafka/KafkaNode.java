package dev.comanda.servers.kafka;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The entry point of the node. Arguments: the server's properties file, the topics file, and the file to create once
 * the broker serves and every topic exists. SIGTERM stops the node in an orderly way.
 */
public final class KafkaNode {

    // always the same, so that formatting what is formatted already is no contradiction
    private static final String CLUSTER_ID = "comanda-single-node";

    private KafkaNode() {}

    /**
     * @param args properties file, topics file, ready file
     * @throws Exception if the storage cannot be formatted, the server cannot start or a topic cannot be created
     */
    public static void main(String[] args) throws Exception {
        var settings = settings(Path.of(args[0]));
        format(settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-kafka"));
        try {
            server.startup();
            NodeTopics.read(Path.of(args[1])).ensureOn(settings.getProperty("comanda.bootstrap.servers"));
            Files.createFile(Path.of(args[2]));
        } catch (Exception failure) {
            failure.printStackTrace();
            // Kafka's own threads would keep a half-started node alive
            System.exit(1);
        }
        server.awaitShutdown();
    }

    private static Properties settings(Path file) throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            settings.load(in);
        }
        return settings;
    }

    private static void format(Properties settings) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(System.out, true))
                .setClusterId(CLUSTER_ID)
                .setNodeId(Integer.parseInt(settings.getProperty("node.id")))
                .setControllerListenerName(settings.getProperty("controller.listener.names"))
                .addDirectory(settings.getProperty("log.dirs"))
                .setMetadataLogDirectory(settings.getProperty("log.dirs"))
                .setIgnoreFormatted(true)
                .run();
    }
}
