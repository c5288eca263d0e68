package dev.comanda.chaos.fault;

import java.util.List;
import java.util.random.RandomGenerator;

/** Random faults of the payment provider. */
final class ProviderFaults {

    private static final List<String> API_FAULTS = List.of("conflict", "rate_limit", "error", "timeout", "lose_answer");
    private static final List<String> WEBHOOK_FAULTS = List.of("drop", "duplicate", "delay", "reorder");

    private ProviderFaults() {}

    static Fault.ProviderFault random(RandomGenerator random) {
        var api = API_FAULTS.get(random.nextInt(API_FAULTS.size()));
        var webhook = WEBHOOK_FAULTS.get(random.nextInt(WEBHOOK_FAULTS.size()));
        var rules = """
                {"seed": %d, "rules": [
                  {"fault": "%s", "on": "*", "probability": 0.3},
                  {"fault": "%s", "on": "*", "probability": 0.5%s}]}""".formatted(
                        random.nextInt(1, Integer.MAX_VALUE),
                        api,
                        webhook,
                        webhook.equals("delay") ? ", \"delayMillis\": 3000" : "");
        return new Fault.ProviderFault(api + " and webhooks " + webhook, rules);
    }
}
