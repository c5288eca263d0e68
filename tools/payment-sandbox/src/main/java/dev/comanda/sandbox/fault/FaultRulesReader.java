package dev.comanda.sandbox.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Reads fault rules, and reports the invalid field and rule. */
final class FaultRulesReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FaultRulesReader() {}

    /** @throws InvalidOrders if {@code body} is anything else than orders */
    static FaultRules read(String body) {
        Fields fields = new Fields(null, parse(body)).allowOnly(List.of("seed", "rules"));
        return new FaultRules(fields.integer("seed", new SecureRandom().nextInt(), Long.MIN_VALUE), rules(fields));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new InvalidFaultRules(null, "body", "must be JSON: " + notJson.getOriginalMessage());
        }
    }

    private static List<FaultRule> rules(Fields fields) {
        List<FaultRule> rules = new ArrayList<>();
        for (JsonNode rule : fields.array("rules")) {
            rules.add(FaultRuleReader.read(new Fields(rules.size(), rule)));
        }
        return rules;
    }
}
