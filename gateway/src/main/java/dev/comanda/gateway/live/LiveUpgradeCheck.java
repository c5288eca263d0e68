package dev.comanda.gateway.live;

import dev.comanda.gateway.door.Origins;
import dev.comanda.gateway.identity.Caller;
import dev.comanda.gateway.identity.Callers;
import dev.comanda.gateway.identity.Identity;
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

    LiveUpgradeCheck(Origins origins, Callers callers, Watches watches) {
        this.origins = origins;
        this.callers = callers;
        this.watches = watches;
    }

    @Override
    public boolean appliesTo(String endpointId) {
        return endpointId.equals(LiveOrderSocket.ID);
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        if (!origins.allow(upgrade.httpRequest())) {
            return CheckResult.rejectUpgrade(403);
        }
        return switch (callers.find(upgrade.httpRequest())) {
            case Caller.Stranger() -> CheckResult.rejectUpgrade(401);
            case Caller.WrongCredentials() -> CheckResult.rejectUpgrade(401);
            case Caller.Known(Identity identity) -> check(upgrade, identity);
        };
    }

    private Uni<CheckResult> check(HttpUpgradeContext upgrade, Identity identity) {
        String orderId = upgrade.pathParam("orderId");
        if (!ORDER_ID.matcher(orderId).matches()) {
            return CheckResult.rejectUpgrade(404);
        }
        OptionalLong since = version(upgrade.httpRequest().getParam("since"));
        if (since.isEmpty()) {
            return CheckResult.rejectUpgrade(400);
        }
        return watches.begin(orderId, identity, since.getAsLong(), upgrade.userData());
    }

    /** Versions start at 0, so a watcher who names none has seen -1. */
    private static OptionalLong version(@Nullable String since) {
        if (since == null) {
            return OptionalLong.of(-1);
        }
        return VERSION.matcher(since).matches() ? OptionalLong.of(Long.parseLong(since)) : OptionalLong.empty();
    }
}
