package dev.comanda.sandbox.fault;

import jakarta.inject.Singleton;
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
    private List<LoadedRule> rules = List.of();

    /** What a request suffers, if anything; asked once a request. */
    public Optional<Strike<ApiFault>> onRequest(String method, String path) {
        return draw(method + " " + path, Rule::onRequest);
    }

    /** What the webhook of an event suffers, if anything; asked once an event. */
    public Optional<Strike<WebhookFault>> onWebhook(String type) {
        return draw(type, Rule::onWebhook);
    }

    synchronized void replace(Orders replacement) {
        SplittableRandom source = new SplittableRandom(replacement.seed());
        List<LoadedRule> loaded = new ArrayList<>();
        replacement.rules().forEach(rule -> loaded.add(new LoadedRule(rule, source.split())));
        orders = replacement;
        rules = loaded;
        LOG.infof("Faults from now on, by the seed %d: %s", replacement.seed(), replacement.rules());
    }

    synchronized FaultsJson show() {
        return FaultsJson.from(orders.seed(), rules);
    }

    private synchronized <F> Optional<Strike<F>> draw(String subject, Function<Rule, Optional<Strike<F>>> meaning) {
        for (LoadedRule loaded : rules) {
            Optional<Strike<F>> strike = meaning.apply(loaded.rule());
            if (strike.isPresent() && loaded.strikes(subject)) {
                LOG.infof("Fault %s on %s", loaded.rule().fault(), subject);
                return strike;
            }
        }
        return Optional.empty();
    }
}
