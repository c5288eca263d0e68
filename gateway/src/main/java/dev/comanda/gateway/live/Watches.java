package dev.comanda.gateway.live;

import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.live.Snapshots.Snapshot;
import io.quarkus.websockets.next.HttpUpgradeCheck.CheckResult;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Begins watches. The subscription is made before order-service is asked, so that a change between its answer and the
 * opening of the socket is not lost.
 */
@Singleton
class Watches {

    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final Duration OPENING = Duration.ofSeconds(10);
    private static final Map<String, List<String>> SOON = Map.of("Retry-After", List.of("2"));

    private final Seats seats;
    private final OrderNews news;
    private final Snapshots snapshots;
    private final Vertx vertx;

    Watches(Seats seats, OrderNews news, Snapshots snapshots, Vertx vertx) {
        this.seats = seats;
        this.news = news;
        this.snapshots = snapshots;
        this.vertx = vertx;
    }

    /** Takes a seat, subscribes, fetches the snapshot and leaves the watch in {@code userData}, or refuses. */
    Uni<CheckResult> begin(String orderId, Identity identity, long since, UserData userData) {
        return switch (seats.take(identity.subject())) {
            case HOUSE_FULL -> CheckResult.rejectUpgrade(503, SOON);
            case TOO_MANY_FOR_ONE -> CheckResult.rejectUpgrade(429, SOON);
            case TAKEN -> {
                Watch watch = new Watch(news, seats, orderId, identity.subject(), since);
                userData.put(Watch.KEY, watch);
                yield fetch(orderId, identity, watch);
            }
        };
    }

    private Uni<CheckResult> fetch(String orderId, Identity identity, Watch watch) {
        return snapshots
                .of(orderId, identity)
                .map(snapshot -> decide(snapshot, watch))
                .onFailure()
                .recoverWithItem(failure -> unanswered(watch, failure))
                .onCancellation()
                .invoke(watch::end);
    }

    private CheckResult decide(Snapshot snapshot, Watch watch) {
        return switch (snapshot) {
            case Snapshot.Found(LiveMessage message) -> {
                watch.remember(message);
                // A client may vanish before its socket opens, and then nobody else ends the watch.
                vertx.setTimer(OPENING.toMillis(), timer -> watch.endUnlessOpened());
                yield CheckResult.permitUpgradeSync();
            }
            case Snapshot.Refused(int status) -> {
                watch.end();
                yield CheckResult.rejectUpgradeSync(status);
            }
        };
    }

    private static CheckResult unanswered(Watch watch, Throwable failure) {
        watch.end();
        LOG.warnf("no snapshot for a watcher: %s", failure);
        return CheckResult.rejectUpgradeSync(503, SOON);
    }
}
