package dev.comanda.sandbox.fault;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which fault occurs, where, and how often. The names are those of the JSON.
 *
 * @param on {@code *}, or a method and a path, or the type of an event
 * @param probability from 0 to 1
 * @param times how often it triggers; null for no limit
 * @param count how many deliveries a duplicate makes, ≥ 2
 */
record FaultRule(
        String fault,
        String on,
        double probability,
        @Nullable Long times,
        long delayMillis,
        int count) {

    static final String ANYTHING = "*";

    private static final Pattern REQUEST = Pattern.compile("(?:[A-Z]+|\\*) [/*]\\S*");
    private static final Pattern EVENT = Pattern.compile("[a-z_.]+\\*?");
    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]+}|\\*");

    /** What a request suffers by this rule; empty if the rule is about webhooks only. */
    Optional<ApiFault> onRequest() {
        return targets(REQUEST) ? ApiFault.named(fault) : Optional.empty();
    }

    /** What a webhook suffers by this rule; empty if the rule is about requests only. */
    Optional<WebhookFault> onWebhook() {
        return targets(EVENT) ? WebhookFault.named(fault) : Optional.empty();
    }

    boolean matches(String subject) {
        return pattern().matcher(subject).matches();
    }

    boolean known() {
        return ApiFault.named(fault).isPresent() || WebhookFault.named(fault).isPresent();
    }

    private boolean targets(Pattern form) {
        return on.equals(ANYTHING) || form.matcher(on).matches();
    }

    private Pattern pattern() {
        StringBuilder regex = new StringBuilder();
        int end = 0;
        var variables = VARIABLE.matcher(on);
        while (variables.find()) {
            regex.append(Pattern.quote(on.substring(end, variables.start())))
                    .append(variables.group().equals(ANYTHING) ? ".*" : "[^/]+");
            end = variables.end();
        }
        return Pattern.compile(regex + Pattern.quote(on.substring(end)));
    }
}
