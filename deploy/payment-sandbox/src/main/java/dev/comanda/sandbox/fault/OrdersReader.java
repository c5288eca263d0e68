package dev.comanda.sandbox.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** Reads what somebody wants to go wrong, and says which field of which rule is not understood. */
final class OrdersReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private OrdersReader() {}

    /** @throws InvalidOrders if {@code body} is anything else than orders */
    static Orders read(String body) {
        Fields fields = new Fields(null, parse(body)).allowOnly(List.of("seed", "rules"));
        return new Orders(fields.integer("seed", new SecureRandom().nextInt(), Long.MIN_VALUE), rules(fields));
    }

    private static JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new InvalidOrders(null, "body", "must be JSON: " + notJson.getOriginalMessage());
        }
    }

    private static List<Rule> rules(Fields fields) {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : fields.array("rules")) {
            rules.add(RuleReader.read(new Fields(rules.size(), rule)));
        }
        return rules;
    }
}
