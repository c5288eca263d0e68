package dev.comanda.gateway.live;

import dev.comanda.gateway.door.Origins;
import dev.comanda.gateway.identity.Caller;
import dev.comanda.gateway.identity.Callers;
import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.problem.Refused;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides who gets a socket: the right origin, a known caller, an order of theirs, and a free seat. */
@Singleton
class LiveUpgradeCheck implements HttpUpgradeCheck {

    private static final Pattern ORDER_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    private final Origins origins;
    private final Callers callers;
    private final Watches watches;
    private final Problems problems;

    LiveUpgradeCheck(Origins origins, Callers callers, Watches watches, Problems problems) {
        this.origins = origins;
        this.callers = callers;
        this.watches = watches;
        this.problems = problems;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(LiveOrderSocket.ID);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        if (!origins.allow(upgrade.httpRequest())) {
            return refuse(problems.foreignOrigin());
        }
        return switch (callers.find(upgrade.httpRequest())) {
            case Caller.Stranger() -> refuse(problems.unauthenticated());
            case Caller.WrongCredentials() -> refuse(problems.wrongCredentials());
            case Caller.Known(Identity identity) -> check(upgrade, identity);
        };
    }

    private Uni<CheckResult> check(HttpUpgradeContext upgrade, Identity identity) {
        String orderId = upgrade.pathParam("orderId");
        if (!ORDER_ID.matcher(orderId).matches()) {
            return refuse(problems.notFound());
        }
        OptionalLong since = version(upgrade.httpRequest().getParam("since"));
        if (since.isEmpty()) {
            return refuse(problems.malformed("since: must be a version that was seen"));
        }
        return watches.begin(orderId, identity, since.getAsLong(), upgrade.userData());
    }

    /** A rejection would be sent without a body; a failure goes to the front door, which sends the problem. */
    static Uni<CheckResult> refuse(Problem problem) {
        return Uni.createFrom().failure(new Refused(problem));
    }

    /** Versions start at 0, so a watcher who names none has seen -1. */
    private static OptionalLong version(@Nullable String since) {
        if (since == null) {
            return OptionalLong.of(-1);
        }
        return VERSION.matcher(since).matches() ? OptionalLong.of(Long.parseLong(since)) : OptionalLong.empty();
    }
}
