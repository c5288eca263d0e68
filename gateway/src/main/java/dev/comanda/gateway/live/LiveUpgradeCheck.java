package dev.comanda.gateway.live;

import dev.comanda.gateway.identity.Caller;
import dev.comanda.gateway.identity.Callers;
import dev.comanda.gateway.identity.Identity;
import dev.comanda.gateway.ingress.Origins;
import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.limit.RateLimiter;
import dev.comanda.gateway.limit.RateLimiter.Exceeded;
import dev.comanda.gateway.limit.RouteClass;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.Problems;
import dev.comanda.gateway.problem.Refused;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Admits a WebSocket if the origin is allowed, the caller is authenticated and within its limits, and owns the order. */
@Singleton
class LiveUpgradeCheck implements HttpUpgradeCheck {

    private static final Pattern ORDER_ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Origins origins;
    private final Callers callers;
    private final ClientAddresses addresses;
    private final RateLimiter rates;
    private final Subscriptions subscriptions;
    private final Problems problems;

    LiveUpgradeCheck(
            Origins origins,
            Callers callers,
            ClientAddresses addresses,
            RateLimiter rates,
            Subscriptions subscriptions,
            Problems problems) {
        this.origins = origins;
        this.callers = callers;
        this.addresses = addresses;
        this.rates = rates;
        this.subscriptions = subscriptions;
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
        Optional<Exceeded> exceeded = rates.tryConsumeForAddress(RouteClass.LIVE, addresses.of(upgrade.httpRequest()));
        if (exceeded.isPresent()) {
            return refuse(problems.tooMany(exceeded.get()));
        }
        return switch (callers.find(upgrade.httpRequest())) {
            case Caller.Anonymous() -> refuse(problems.unauthenticated());
            case Caller.WrongCredentials() -> refuse(problems.wrongCredentials());
            case Caller.TooManyAttempts attempts -> refuse(problems.tooManyAttempts(attempts.delay()));
            case Caller.Known(Identity identity) -> checkRate(upgrade, identity);
        };
    }

    private Uni<CheckResult> checkRate(HttpUpgradeContext upgrade, Identity identity) {
        return rates.tryConsumeForCaller(RouteClass.LIVE, identity.subject())
                .map(exceeded -> refuse(problems.tooMany(exceeded)))
                .orElseGet(() -> check(upgrade, identity));
    }

    private Uni<CheckResult> check(HttpUpgradeContext upgrade, Identity identity) {
        String orderId = upgrade.pathParam("orderId");
        if (!ORDER_ID.matcher(orderId).matches()) {
            return refuse(problems.notFound());
        }
        OptionalLong since = version(upgrade.httpRequest().params().getAll("since"));
        if (since.isEmpty()) {
            return refuse(problems.malformed("since: must be a version: one whole number, 0 to 999999999999999999"));
        }
        upgrade.userData().put(HandshakeContext.KEY, HandshakeContext.current());
        return subscriptions.subscribe(orderId, identity, since.getAsLong(), upgrade.userData());
    }

    /** A rejection would be sent without a body; for a failure, the ingress sends the problem. */
    static Uni<CheckResult> refuse(Problem problem) {
        return Uni.createFrom().failure(new Refused(problem));
    }

    /** Versions start at 0; without the parameter it is -1. */
    private static OptionalLong version(List<String> since) {
        if (since.isEmpty()) {
            return OptionalLong.of(-1);
        }
        boolean exact = since.size() == 1 && VERSION.matcher(since.getFirst()).matches();
        return exact ? OptionalLong.of(Long.parseLong(since.getFirst())) : OptionalLong.empty();
    }
}
