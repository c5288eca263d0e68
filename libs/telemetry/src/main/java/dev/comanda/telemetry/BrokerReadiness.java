package dev.comanda.telemetry;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Replaces Quarkus' own check, which blocks for the client's whole timeout if the broker is down. */
@Readiness
@ApplicationScoped
class BrokerReadiness implements AsyncHealthCheck {

    private static final int TIMEOUT_MILLIS = 2_000;

    private final Admin admin;
    private final Probe probe = new Probe("broker", this::answers);

    BrokerReadiness(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.admin = Admin.create(settings.entrySet().stream()
                .filter(setting -> AdminClientConfig.configNames().contains(setting.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return probe.check();
    }

    private Uni<Boolean> answers() {
        var options = new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS);
        return Uni.createFrom()
                .completionStage(() -> admin.describeCluster(options).nodes().toCompletionStage())
                .map(nodes -> !nodes.isEmpty());
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
