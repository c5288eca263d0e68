package dev.comanda.chaos.guest;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** All order subscribers; they stay subscribed after their scenario, until the run is over. */
final class OrderSubscribers implements AutoCloseable {

    private final ExecutorService all = Executors.newVirtualThreadPerTaskExecutor();
    private final URI gateway;
    private final HttpClient client;
    private final History history;

    OrderSubscribers(URI gateway, HttpClient client, History history) {
        this.gateway = gateway;
        this.client = client;
        this.history = history;
    }

    void subscribe(String order, RetryingHttpClient guest, boolean looksAway) {
        all.execute(new OrderSubscriber(gateway, client, guest, history, order, looksAway));
    }

    @Override
    public void close() {
        all.shutdownNow();
        all.close();
    }
}
