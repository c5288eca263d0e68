package dev.comanda.gateway.proxy;

import dev.comanda.gateway.GatewayConfig;
import dev.comanda.gateway.limit.ClientAddresses;
import dev.comanda.gateway.limit.KeyedSemaphore;
import jakarta.inject.Singleton;

/** Limits the concurrent calls of one caller, or of one network for calls without a caller. */
@Singleton
final class ConcurrencyLimiter {

    private final int limit;
    private final ClientAddresses addresses;
    private final KeyedSemaphore permits = new KeyedSemaphore();

    ConcurrencyLimiter(GatewayConfig config, ClientAddresses addresses) {
        this.limit = config.limits().concurrentCalls();
        this.addresses = addresses;
    }

    /**
     * Counts the call until it ends, unless there are too many.
     *
     * @param caller the caller's subject, or the address of a call without a caller
     */
    boolean tryAcquire(Call call, String caller) {
        if (caller.equals(call.address()) && addresses.isExempt(caller)) {
            return true;
        }
        String key = key(call, caller);
        if (!permits.tryAcquire(key, limit)) {
            return false;
        }
        call.ctx().addEndHandler(ended -> permits.release(key));
        return true;
    }

    /** Webhooks are counted apart: guests at the same address do not delay them. */
    private static String key(Call call, String caller) {
        String network = ClientAddresses.networkOf(caller);
        return call.route().kind() == Route.Kind.WEBHOOK ? "webhook " + network : network;
    }
}
