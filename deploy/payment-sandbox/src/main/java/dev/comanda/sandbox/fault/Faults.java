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

    private Orders orders = Orders.NONE;
    private long number;
    private List<LoadedRule> rules = List.of();
    private boolean overtaking;

    /** What a request suffers, if anything; asked once a request. */
    public synchronized Optional<Strike<ApiFault>> onRequest(String method, String path) {
        return draw(method + " " + path, Rule::onRequest);
    }

    /** What the webhook of an event suffers, if anything; asked once an event. */
    public synchronized Optional<Strike<WebhookFault>> onWebhook(String type) {
        Optional<Strike<WebhookFault>> strike =
                draw(type, rule -> rule.onWebhook().filter(this::canHappenNow));
        overtaking = strike.filter(one -> one.fault() == WebhookFault.REORDER).isPresent();
        return strike;
    }

    /** Whether the orders of this strike have been neither replaced nor ended since. */
    public synchronized boolean inForce(Strike<?> strike) {
        return strike.orders() == number;
    }

    synchronized void replace(Orders replacement) {
        SplittableRandom source = new SplittableRandom(replacement.seed());
        List<LoadedRule> loaded = new ArrayList<>();
        replacement.rules().forEach(rule -> loaded.add(new LoadedRule(rule, source.split())));
        orders = replacement;
        rules = loaded;
        number++;
        LOG.infof("Faults from now on, by the seed %d: %s", replacement.seed(), replacement.rules());
    }

    synchronized FaultsJson show(int heldBack) {
        return FaultsJson.from(orders.seed(), rules, heldBack);
    }

    // Were each webhook held back for the next one, none would ever come.
    private boolean canHappenNow(WebhookFault fault) {
        return fault != WebhookFault.REORDER || !overtaking;
    }

    private <F> Optional<Strike<F>> draw(String subject, Function<Rule, Optional<F>> meaning) {
        for (LoadedRule loaded : rules) {
            Rule rule = loaded.rule();
            Optional<F> fault = meaning.apply(rule);
            if (fault.isPresent() && loaded.strikes(subject)) {
                LOG.infof("Fault %s on %s", rule.fault(), subject);
                return fault.map(one -> new Strike<>(one, Duration.ofMillis(rule.delayMillis()), rule.count(), number));
            }
        }
        return Optional.empty();
    }
}
