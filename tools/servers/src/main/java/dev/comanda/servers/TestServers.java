package dev.comanda.servers;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A Quarkus test resource: PostgreSQL and Kafka, started once a test JVM and shared by its test classes, which
 * therefore find what earlier classes left. Both end with the JVM.
 *
 * <p>Arguments: {@code database}, the name of the database to create and to be configured for, none if absent;
 * {@code kafka=true} for a Kafka node with every topic of {@code deploy/topics.yaml}.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        var database = arguments.get("database");
        if (database != null) {
            settings.putAll(SharedServers.database(database));
        }
        if (Boolean.parseBoolean(arguments.get("kafka"))) {
            settings.put("kafka.bootstrap.servers", SharedServers.kafka());
        }
        return settings;
    }

    @Override
    public void stop() {
        // other test classes of this JVM go on using them
    }
}
