package dev.comanda.gateway.live;

import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.live.Snapshots.Snapshot;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.problem.Refused;
import io.quarkus.websockets.next.HttpUpgradeCheck.CheckResult;
import io.quarkus.websockets.next.UserData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Begins watches. The subscription is made before order-service is asked, so that a change between its answer and the
 * opening of the socket is not lost.
 */
@Singleton
class Watches {

    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final Duration OPENING = Duration.ofSeconds(10);

    private final Seats seats;
    private final OrderNews news;
    private final Snapshots snapshots;
    private final LiveMetrics metrics;
    private final Problems problems;
    private final Vertx vertx;

    Watches(Seats seats, OrderNews news, Snapshots snapshots, LiveMetrics metrics, Problems problems, Vertx vertx) {
        this.seats = seats;
        this.news = news;
        this.snapshots = snapshots;
        this.metrics = metrics;
        this.problems = problems;
        this.vertx = vertx;
    }

    /** Takes a seat, subscribes, fetches the snapshot and leaves the watch in {@code userData}, or refuses. */
    Uni<CheckResult> begin(String orderId, Identity identity, long since, UserData userData) {
        Seats.Answer answer = seats.take(identity.subject());
        metrics.asked(answer);
        return switch (answer) {
            case HOUSE_FULL -> LiveUpgradeCheck.refuse(problems.unavailable("No more live connections can be held."));
            case TOO_MANY_FOR_ONE ->
                LiveUpgradeCheck.refuse(problems.tooMany("You hold as many live connections as one caller may."));
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
                .onFailure()
                .transform(failure -> unanswered(watch, failure))
                .chain(snapshot -> decide(snapshot, watch))
                .onCancellation()
                .invoke(watch::end);
    }

    private Uni<CheckResult> decide(Snapshot snapshot, Watch watch) {
        return switch (snapshot) {
            case Snapshot.Found(LiveMessage message) -> {
                watch.remember(message);
                // A client may vanish before its socket opens, and then nobody else ends the watch.
                vertx.setTimer(OPENING.toMillis(), timer -> watch.endUnlessOpened());
                yield CheckResult.permitUpgrade();
            }
            case Snapshot.NoSuchOrder() -> {
                watch.end();
                yield LiveUpgradeCheck.refuse(problems.notFound());
            }
        };
    }

    private Refused unanswered(Watch watch, Throwable failure) {
        watch.end();
        LOG.warnf("no snapshot for a watcher: %s", failure);
        return new Refused(problems.unavailable("Nobody can say right now where the order is."));
    }
}
