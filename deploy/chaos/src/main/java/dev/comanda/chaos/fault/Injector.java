package dev.comanda.chaos.fault;

import dev.comanda.chaos.fault.Schedule.Moment;
import dev.comanda.chaos.house.House;
import dev.comanda.chaos.house.Part;
import dev.comanda.chaos.house.Replica;
import dev.comanda.chaos.house.Topics;
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

/** Makes things go wrong, each at its time. */
public final class Injector {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final House house;
    private final Consumer<String> progress;
    /** What takes its time. */
    private final ExecutorService passing = Executors.newVirtualThreadPerTaskExecutor();

    private final Map<String, Integer> struck = new ConcurrentSkipListMap<>();

    public Injector(House house, Consumer<String> progress) {
        this.house = house;
        this.progress = progress;
    }

    /** Returns when the last fault has happened. */
    public void inject(List<Moment> moments) throws InterruptedException {
        var beginning = Instant.now();
        for (var moment : moments) {
            var early = Duration.between(Instant.now(), beginning.plus(moment.at()));
            if (early.isPositive()) {
                Thread.sleep(early);
            }
            inject(moment);
        }
    }

    private void inject(Moment moment) throws InterruptedException {
        var label = moment.fault().label();
        var done = happens(moment.fault());
        progress.accept("%6.1f s  %s%s".formatted(moment.at().toMillis() / 1_000.0, label, done ? "" : " (was away)"));
        if (done) {
            struck.merge(label, 1, Integer::sum);
        }
    }

    private boolean happens(Fault fault) throws InterruptedException {
        return switch (fault) {
            case Fault.Kill(Replica replica) -> house.kill(replica);
            case Fault.Freeze(Replica replica, Duration length) -> freeze(replica, length);
            case Fault.Misbehaviour(String _, String rules) -> tell("PUT", rules);
            case Fault.Garbage(String topic) -> new Topics(house).writeGarbage(topic, "garbage " + Instant.now());
            case Fault.BadClients(BadClient kind, int count) -> letCome(kind, count);
        };
    }

    private boolean freeze(Replica replica, Duration length) {
        var freeze = house.freeze(replica);
        freeze.ifPresent(begun -> passing.execute(() -> {
            try (begun) {
                Thread.sleep(length);
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        }));
        return freeze.isPresent();
    }

    private boolean letCome(BadClient kind, int count) {
        var client = new BadClientSocket(house.address(Part.GATEWAY));
        for (int number = 0; number < count; number++) {
            passing.execute(() -> {
                try {
                    client.behave(kind);
                } catch (InterruptedException over) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        return true;
    }

    /** Ends freezes, bad clients and all misbehaviour of the provider; kills and garbage are over by themselves. */
    public void stop() throws InterruptedException {
        passing.shutdownNow();
        passing.awaitTermination(1, TimeUnit.MINUTES);
        while (!tell("DELETE", "")) {
            Thread.sleep(PATIENCE);
        }
    }

    private boolean tell(String method, String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(faults())
                .timeout(PATIENCE)
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
        return house.address(Part.SANDBOX).resolve("/_sandbox/faults");
    }

    /** How often each fault happened. */
    public Map<String, Integer> struck() {
        return Map.copyOf(struck);
    }
}
