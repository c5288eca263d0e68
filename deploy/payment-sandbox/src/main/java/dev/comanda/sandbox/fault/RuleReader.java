package dev.comanda.sandbox.fault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one rule. */
final class RuleReader {

    private static final List<String> FIELDS = List.of("fault", "on", "probability", "times", "delayMillis", "count");
    private static final String FAULTS = Stream.concat(
                    Arrays.stream(ApiFault.values()).map(ApiFault::word),
                    Arrays.stream(WebhookFault.values()).map(WebhookFault::word))
            .distinct()
            .collect(Collectors.joining(", "));
    private static final String DELAY = ApiFault.DELAY.word();
    private static final String DUPLICATE = WebhookFault.DUPLICATE.word();
    private static final int USUAL_COUNT = 2;
    private static final int HIGHEST_COUNT = 100;
    private static final long LONGEST_DELAY = 600_000;

    private RuleReader() {}

    static Rule read(Fields fields) {
        fields.allowOnly(FIELDS);
        Rule rule = new Rule(
                fields.text("fault"),
                fields.text("on"),
                fields.share("probability"),
                fields.has("times") ? fields.integer("times", 0, 1) : null,
                fields.integer("delayMillis", 0, 0),
                (int) fields.integer("count", USUAL_COUNT, USUAL_COUNT));
        check(rule, fields);
        return rule;
    }

    private static void check(Rule rule, Fields fields) {
        if (!rule.known()) {
            throw fields.invalid("fault", "must be one of " + FAULTS);
        }
        if (rule.onRequest().isEmpty() && rule.onWebhook().isEmpty()) {
            throw fields.invalid("on", "must be * or " + placeOf(rule));
        }
        boolean missing = rule.fault().equals(DELAY) && rule.delayMillis() == 0;
        if (missing || rule.delayMillis() > LONGEST_DELAY) {
            throw fields.invalid("delayMillis", "must be from 1 to " + LONGEST_DELAY);
        }
        if (rule.delayMillis() > 0 && !canBeLate(rule.fault())) {
            throw fields.invalid("delayMillis", "means nothing for " + rule.fault());
        }
        if ((fields.has("count") && !rule.fault().equals(DUPLICATE)) || rule.count() > HIGHEST_COUNT) {
            throw fields.invalid("count", "is for duplicate only, from 2 to " + HIGHEST_COUNT);
        }
    }

    private static boolean canBeLate(String fault) {
        return ApiFault.named(fault).filter(known -> known != ApiFault.TIMEOUT).isPresent();
    }

    private static String placeOf(Rule rule) {
        String request = "a method and a path, such as POST /v1/refunds";
        String event = "the type of an event, such as checkout.session.completed or charge.*";
        if (rule.fault().equals(DELAY)) {
            return request + ", or " + event;
        }
        return ApiFault.named(rule.fault()).isPresent() ? request : event;
    }
}
