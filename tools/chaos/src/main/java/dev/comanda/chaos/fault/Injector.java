package dev.comanda.chaos.fault;

import dev.comanda.chaos.fault.Schedule.ScheduledFault;
import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.Replica;
import dev.comanda.chaos.system.RunningSystem;
import dev.comanda.chaos.system.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Injects faults on schedule. */
public final class Injector {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final RunningSystem system;
    private final Consumer<String> progress;
    /** What takes its time. */
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

    private final Map<String, Integer> injected = new ConcurrentSkipListMap<>();

    public Injector(RunningSystem system, Consumer<String> progress) {
        this.system = system;
        this.progress = progress;
    }

    /** Returns when the last fault has happened. */
    public void inject(List<ScheduledFault> moments) throws InterruptedException {
        var beginning = Instant.now();
        for (var scheduled : moments) {
            var early = Duration.between(Instant.now(), beginning.plus(scheduled.at()));
            if (early.isPositive()) {
                Thread.sleep(early);
            }
            inject(scheduled);
        }
    }

    private void inject(ScheduledFault scheduled) throws InterruptedException {
        var label = scheduled.fault().label();
        var done = apply(scheduled.fault());
        progress.accept(
                "%6.1f s  %s%s".formatted(scheduled.at().toMillis() / 1_000.0, label, done ? "" : " (was away)"));
        if (done) {
            injected.merge(label, 1, Integer::sum);
        }
    }

    private boolean apply(Fault fault) throws InterruptedException {
        return switch (fault) {
            case Fault.Kill(Replica replica) -> system.kill(replica);
            case Fault.Freeze(Replica replica, Duration length) -> freeze(replica, length);
            case Fault.ProviderFault(String _, String rules) -> callFaultApi("PUT", rules);
            case Fault.Garbage(String topic) -> new Topics(system).writeGarbage(topic, "garbage " + Instant.now());
            case Fault.BadClients(BadClient kind, int count) -> connectBadClients(kind, count);
        };
    }

    private boolean freeze(Replica replica, Duration length) {
        var freeze = system.freeze(replica);
        freeze.ifPresent(begun -> tasks.execute(() -> {
            try (begun) {
                Thread.sleep(length);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }));
        return freeze.isPresent();
    }

    private boolean connectBadClients(BadClient kind, int count) {
        var client = new BadClientSocket(system.address(Component.GATEWAY));
        for (int number = 0; number < count; number++) {
            tasks.execute(() -> {
                try {
                    client.run(kind);
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        return true;
    }

    /** Ends freezes, bad clients and all misbehaviour of the provider; kills and garbage are over by themselves. */
    public void stop() throws InterruptedException {
        tasks.shutdownNow();
        tasks.awaitTermination(1, TimeUnit.MINUTES);
        while (!callFaultApi("DELETE", "")) {
            Thread.sleep(TIMEOUT);
        }
    }

    private boolean callFaultApi(String method, String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(faults())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("the provider does not know these faults: " + answer.body());
            }
            return true;
        } catch (IOException away) {
            return false;
        }
    }

    private URI faults() {
        return system.address(Component.SANDBOX).resolve("/_sandbox/faults");
    }

    /** How often each fault happened. */
    public Map<String, Integer> injected() {
        return Map.copyOf(injected);
    }
}
