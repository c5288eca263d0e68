package dev.comanda.sandbox.fault;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The rules in force; none after a start. Of several rules that are about the same thing the first one that strikes
 * counts. The same seed and the same sequence of requests meet the same faults.
 */
@Singleton
public class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    private FaultRules active = FaultRules.NONE;
    private long generation;
    private List<ActiveRule> rules = List.of();
    private boolean previousReordered;

    /** What a request suffers, if anything; asked once a request. */
    public synchronized Optional<TriggeredFault<ApiFault>> onRequest(String method, String path) {
        return trigger(method + " " + path, FaultRule::onRequest);
    }

    /** What the webhook of an event suffers, if anything; asked once an event. */
    public synchronized Optional<TriggeredFault<WebhookFault>> onWebhook(String type) {
        Optional<TriggeredFault<WebhookFault>> triggered =
                trigger(type, faultRule -> faultRule.onWebhook().filter(this::isAllowed));
        previousReordered =
                triggered.filter(one -> one.fault() == WebhookFault.REORDER).isPresent();
        return triggered;
    }

    /** Whether the rules that triggered this fault are still in force. */
    public synchronized boolean isActive(TriggeredFault<?> triggered) {
        return triggered.generation() == generation;
    }

    synchronized void replace(FaultRules replacement) {
        SplittableRandom source = new SplittableRandom(replacement.seed());
        List<ActiveRule> loaded = new ArrayList<>();
        replacement.rules().forEach(faultRule -> loaded.add(new ActiveRule(faultRule, source.split())));
        active = replacement;
        rules = loaded;
        generation++;
        LOG.infof("Faults from now on, by the seed %d: %s", replacement.seed(), replacement.rules());
    }

    synchronized FaultsJson show(int heldBack) {
        return FaultsJson.from(active.seed(), rules, heldBack);
    }

    // If each webhook waited for the next one, none would be delivered.
    private boolean isAllowed(WebhookFault fault) {
        return fault != WebhookFault.REORDER || !previousReordered;
    }

    private <F> Optional<TriggeredFault<F>> trigger(String subject, Function<FaultRule, Optional<F>> meaning) {
        for (ActiveRule loaded : rules) {
            FaultRule faultRule = loaded.rule();
            Optional<F> fault = meaning.apply(faultRule);
            if (fault.isPresent() && loaded.triggers(subject)) {
                LOG.infof("Fault %s on %s", faultRule.fault(), subject);
                return fault.map(one -> new TriggeredFault<>(
                        one, Duration.ofMillis(faultRule.delayMillis()), faultRule.count(), generation));
            }
        }
        return Optional.empty();
    }
}
