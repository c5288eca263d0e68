package dev.comanda.chaos.guest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comanda.chaos.system.Component;
import dev.comanda.chaos.system.RunningSystem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Guests who arrive at a fixed rate, however slowly the system responds. */
public final class Guests implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();
    private final History history = new History();
    private final URI gateway;
    private final OrderSubscribers orderSubscribers;
    private final String cook;
    private final String manager;
    private final RandomGenerator random;

    public Guests(RunningSystem system, long seed) {
        gateway = system.address(Component.GATEWAY);
        orderSubscribers = new OrderSubscribers(gateway, client, history);
        cook = basic("kitchen", system.secret("staff-kitchen.password"));
        manager = basic("manager", system.secret("staff-manager.password"));
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    /** Offers them a coupon of which there are so few that most who try it are too late. */
    public void offerCoupon(long uses) throws InterruptedException {
        var now = Instant.now();
        var coupon = """
                {"code": "%s", "percentBasisPoints": 1000, "startsAt": "%s", "endsAt": "%s", "totalLimit": %d}""".formatted(
                        GuestScenario.COUPON, now.minus(Duration.ofMinutes(1)), now.plus(Duration.ofDays(1)), uses);
        var made = new RetryingHttpClient(client, history, manager)
                .post(gateway.resolve("/api/coupons"), coupon, UUID.randomUUID().toString());
        if (made.filter(Answer::isSuccess).isEmpty()) {
            throw new IllegalStateException("the coupon was not made: " + made);
        }
    }

    /**
     * Lets guests come until the time is over; returns then, though some are still there.
     *
     * @param rate guests a second
     */
    public void arrive(double rate, Duration time) throws InterruptedException {
        var beginning = Instant.now();
        var count = Math.round(rate * time.toMillis() / 1_000);
        for (long number = 0; number < count; number++) {
            var due = beginning.plusMillis(Math.round(number * 1_000 / rate));
            var early = Duration.between(Instant.now(), due);
            if (early.isPositive()) {
                Thread.sleep(early);
            }
            var scenario = scenario(GuestPlan.of(random));
            all.execute(() -> run(scenario));
        }
    }

    private GuestScenario scenario(GuestPlan guestPlan) {
        return new GuestScenario(
                gateway,
                new RetryingHttpClient(client, history, null),
                new RetryingHttpClient(client, history, cook),
                history,
                guestPlan,
                orderSubscribers);
    }

    private static void run(GuestScenario scenario) {
        try {
            scenario.run();
        } catch (InterruptedException sentHome) {
            Thread.currentThread().interrupt();
        }
    }

    public History history() {
        return history;
    }

    /** Returns when the last visit is over; orders are watched on. */
    public void awaitLast() {
        all.close();
    }

    /** Waits for the end of the last guest and the last subscription. */
    @Override
    public void close() {
        all.close();
        orderSubscribers.close();
        client.close();
    }
}
