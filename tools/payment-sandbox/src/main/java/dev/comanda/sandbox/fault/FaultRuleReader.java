package dev.comanda.sandbox.fault;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one rule. */
final class FaultRuleReader {

    private static final List<String> FIELDS = List.of("fault", "on", "probability", "times", "delayMillis", "count");
    private static final String FAULTS = Stream.concat(
                    Arrays.stream(ApiFault.values()).map(ApiFault::word),
                    Arrays.stream(WebhookFault.values()).map(WebhookFault::word))
            .distinct()
            .collect(Collectors.joining(", "));
    private static final String DELAY = ApiFault.DELAY.word();
    private static final String DUPLICATE = WebhookFault.DUPLICATE.word();
    private static final int DEFAULT_COUNT = 2;
    private static final int MAX_COUNT = 100;
    private static final long MAX_DELAY_MILLIS = 600_000;

    private FaultRuleReader() {}

    static FaultRule read(Fields fields) {
        fields.allowOnly(FIELDS);
        FaultRule faultRule = new FaultRule(
                fields.text("fault"),
                fields.text("on"),
                fields.share("probability"),
                fields.has("times") ? fields.integer("times", 0, 1) : null,
                fields.integer("delayMillis", 0, 0),
                (int) fields.integer("count", DEFAULT_COUNT, DEFAULT_COUNT));
        check(faultRule, fields);
        return faultRule;
    }

    private static void check(FaultRule faultRule, Fields fields) {
        if (!faultRule.known()) {
            throw fields.invalid("fault", "must be one of " + FAULTS);
        }
        if (faultRule.onRequest().isEmpty() && faultRule.onWebhook().isEmpty()) {
            throw fields.invalid("on", "must be * or " + targetsOf(faultRule));
        }
        boolean missing = faultRule.fault().equals(DELAY) && faultRule.delayMillis() == 0;
        if (missing || faultRule.delayMillis() > MAX_DELAY_MILLIS) {
            throw fields.invalid("delayMillis", "must be from 1 to " + MAX_DELAY_MILLIS);
        }
        if (faultRule.delayMillis() > 0 && !takesDelay(faultRule.fault())) {
            throw fields.invalid("delayMillis", "means nothing for " + faultRule.fault());
        }
        if ((fields.has("count") && !faultRule.fault().equals(DUPLICATE)) || faultRule.count() > MAX_COUNT) {
            throw fields.invalid("count", "is for duplicate only, from 2 to " + MAX_COUNT);
        }
    }

    private static boolean takesDelay(String fault) {
        return ApiFault.named(fault).filter(known -> known != ApiFault.TIMEOUT).isPresent();
    }

    private static String targetsOf(FaultRule faultRule) {
        String request = "a method and a path, such as POST /v1/refunds";
        String event = "the type of an event, such as checkout.session.completed or charge.*";
        if (faultRule.fault().equals(DELAY)) {
            return request + ", or " + event;
        }
        return ApiFault.named(faultRule.fault()).isPresent() ? request : event;
    }
}
