package dev.comanda.chaos.guest;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches an order as the order page does: over a WebSocket, which is opened again when it ends, asking only for what is newer
 * than what was shown; while there is none, by asking now and then.
 */
final class Observer implements Runnable {

    private final URI gateway;
    private final HttpClient client;
    private final Door guest;
    private final History history;
    private final String order;
    private final boolean looksAway;
    private final AtomicLong shown = new AtomicLong();

    /** @param looksAway whether it breaks off after a while and does not come back */
    Observer(URI gateway, HttpClient client, Door guest, History history, String order, boolean looksAway) {
        this.gateway = gateway;
        this.client = client;
        this.guest = guest;
        this.history = history;
        this.order = order;
        this.looksAway = looksAway;
    }

    /** Watches until it is interrupted. */
    @Override
    public void run() {
        history.add(new Told.Watching(order));
        try {
            if (looksAway) {
                lookAway();
            } else {
                watch();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        var backoff = new Backoff(ThreadLocalRandom.current());
        while (true) {
            try (var socket = open()) {
                if (socket.awaitOpen()) {
                    backoff.reset();
                    socket.awaitEnd();
                    history.add(new Told.CutOff(order));
                } else {
                    poll();
                }
            }
            Thread.sleep(backoff.next());
        }
    }

    private void lookAway() throws InterruptedException {
        try (var socket = open()) {
            socket.awaitOpen();
            Thread.sleep(Duration.ofMillis(ThreadLocalRandom.current().nextInt(2_000)));
        } finally {
            history.add(new Told.LookedAway(order));
        }
    }

    private LiveSocket open() {
        var path = "/api/live/orders/%s?since=%d".formatted(order, shown.get());
        var address = URI.create("ws" + gateway.resolve(path).toString().substring("http".length()));
        return LiveSocket.open(client, address, guest.cookie(), this::show);
    }

    private void poll() throws InterruptedException {
        guest.look(gateway.resolve("/api/orders/" + order))
                .filter(Answer::isSuccess)
                .ifPresent(answer -> show(answer.body().path("version").asLong()));
    }

    private void show(long version) {
        if (version > shown.getAndAccumulate(version, Math::max)) {
            history.add(new Told.Shown(order, version));
        }
    }
}
