package dev.comanda.chaos.guest;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches an order as the order page does: over a WebSocket, reopened when it ends with the last version seen; without a
 * socket, by polling.
 */
final class OrderSubscriber implements Runnable {

    private final URI gateway;
    private final HttpClient client;
    private final RetryingHttpClient guest;
    private final History history;
    private final String order;
    private final boolean unsubscribes;
    private final AtomicLong shown = new AtomicLong();

    /** @param looksAway whether it breaks off after a while and does not come back */
    OrderSubscriber(
            URI gateway,
            HttpClient client,
            RetryingHttpClient guest,
            History history,
            String order,
            boolean looksAway) {
        this.gateway = gateway;
        this.client = client;
        this.guest = guest;
        this.history = history;
        this.order = order;
        this.unsubscribes = looksAway;
    }

    /** Watches until it is interrupted. */
    @Override
    public void run() {
        history.add(new ClientObservation.Subscribed(order));
        try {
            if (unsubscribes) {
                unsubscribe();
            } else {
                subscribe();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void subscribe() throws InterruptedException {
        var backoff = new Backoff(ThreadLocalRandom.current());
        while (true) {
            try (var socket = open()) {
                if (socket.awaitOpen()) {
                    backoff.reset();
                    socket.awaitEnd();
                    history.add(new ClientObservation.ConnectionLost(order));
                } else {
                    poll();
                }
            }
            Thread.sleep(backoff.next());
        }
    }

    private void unsubscribe() throws InterruptedException {
        try (var socket = open()) {
            socket.awaitOpen();
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(2_000)));
        } finally {
            history.add(new ClientObservation.Unsubscribed(order));
        }
    }

    private LiveSocket open() {
        var path = "/api/live/orders/%s?since=%d".formatted(order, shown.get());
        var address = URI.create("ws" + gateway.resolve(path).toString().substring("http".length()));
        return LiveSocket.open(client, address, guest.cookie(), this::show);
    }

    private void poll() throws InterruptedException {
        guest.getOnce(gateway.resolve("/api/orders/" + order))
                .filter(Answer::isSuccess)
                .ifPresent(answer -> show(answer.body().path("version").asLong()));
    }

    private void show(long version) {
        if (version > shown.getAndAccumulate(version, Math::max)) {
            history.add(new ClientObservation.VersionShown(order, version));
        }
    }
}
