package dev.comanda.gateway.proxy;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.limit.KeyedCounts;
import jakarta.inject.Singleton;

/** How many calls one caller, or an address without a caller, has under way. */
@Singleton
final class CallsAtOnce {

    private final int most;
    private final ClientAddresses addresses;
    private final KeyedCounts counts = new KeyedCounts();

    CallsAtOnce(GatewayConfig config, ClientAddresses addresses) {
        this.most = config.limits().concurrentCalls();
        this.addresses = addresses;
    }

    /** Counts the call until it is answered or its client has gone, unless the holder has too many. */
    boolean tryBegin(Call call, String holder) {
        if (holder.equals(call.address()) && addresses.isExempt(holder)) {
            return true;
        }
        String key = key(call, holder);
        if (!counts.tryAcquire(key, most)) {
            return false;
        }
        call.ctx().addEndHandler(ended -> counts.release(key));
        return true;
    }

    /** The provider's calls have a count of their own: nothing that guests at the same address do delays them. */
    private static String key(Call call, String holder) {
        String counted = ClientAddresses.countedBy(holder);
        return call.route().kind() == Route.Kind.WEBHOOK ? "webhook " + counted : counted;
    }
}
