package dev.comanda.gateway.live;

import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.limit.ConnectionLimiter;
import dev.comanda.gateway.live.Snapshots.Snapshot;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.problem.Refused;
import dev.comanda.gateway.upstream.UpstreamFailure;
import io.quarkus.websockets.next.HttpUpgradeCheck.CheckResult;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/**
 * Opens subscriptions. Each begins before the snapshot is requested from order-service, so that a change between its response
 * and the opening of the socket is not lost.
 */
@Singleton
class Subscriptions {

    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private static final Duration OPEN_TIMEOUT = Duration.ofSeconds(10);

    private final ConnectionLimiter connections;
    private final OrderSubscriptions subscriptions;
    private final Snapshots snapshots;
    private final LiveMetrics metrics;
    private final Problems problems;
    private final Vertx vertx;

    Subscriptions(
            ConnectionLimiter connections,
            OrderSubscriptions subscriptions,
            Snapshots snapshots,
            LiveMetrics metrics,
            Problems problems,
            Vertx vertx) {
        this.connections = connections;
        this.subscriptions = subscriptions;
        this.snapshots = snapshots;
        this.metrics = metrics;
        this.problems = problems;
        this.vertx = vertx;
    }

    /** Acquires a connection, subscribes, fetches the snapshot and puts the subscription into {@code userData}, or refuses. */
    Uni<CheckResult> subscribe(String orderId, Identity identity, long since, UserData userData) {
        ConnectionLimiter.Outcome outcome = connections.tryAcquire(identity.subject());
        metrics.countRequest(outcome);
        return switch (outcome) {
            case CAPACITY ->
                LiveUpgradeCheck.refuse(
                        problems.unavailable("The gateway has no capacity for more WebSockets right now."));
            case CALLER_LIMIT -> LiveUpgradeCheck.refuse(problems.tooMany("You have too many open WebSockets."));
            case ACQUIRED -> {
                var subscription = new Subscription(subscriptions, connections, orderId, identity.subject(), since);
                userData.put(Subscription.KEY, subscription);
                yield fetch(orderId, identity, subscription);
            }
        };
    }

    private Uni<CheckResult> fetch(String orderId, Identity identity, Subscription subscription) {
        return snapshots
                .fetch(orderId, identity, WebSocketHandshakeFilter.cancellation())
                .onFailure()
                .transform(failure -> snapshotFailure(subscription, failure))
                .chain(snapshot -> decide(snapshot, subscription))
                .onCancellation()
                .invoke(subscription::end);
    }

    private Uni<CheckResult> decide(Snapshot snapshot, Subscription subscription) {
        return switch (snapshot) {
            case Snapshot.Found(LiveMessage message) -> {
                subscription.setSnapshot(message);
                // If the client disconnects before its socket opens, nothing else ends the subscription.
                vertx.setTimer(OPEN_TIMEOUT.toMillis(), timeout -> subscription.endUnlessOpened());
                yield CheckResult.permitUpgrade();
            }
            case Snapshot.NoSuchOrder() -> {
                subscription.end();
                yield LiveUpgradeCheck.refuse(problems.notFound());
            }
        };
    }

    private Refused snapshotFailure(Subscription subscription, Throwable failure) {
        subscription.end();
        boolean hasDisconnected = failure instanceof CancellationException
                || (failure instanceof UpstreamFailure upstreamFailure
                        && upstreamFailure.kind() == UpstreamFailure.Kind.CANCELLED);
        LOG.logf(hasDisconnected ? Level.DEBUG : Level.WARN, "no snapshot for a subscriber: %s", failure.getMessage());
        return new Refused(problems.unavailable("The status of the order is unavailable right now."));
    }
}
