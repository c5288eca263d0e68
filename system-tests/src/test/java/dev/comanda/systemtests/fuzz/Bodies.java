package dev.comanda.systemtests.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Generates bodies: valid ones, mutated examples, and invalid ones. */
record Bodies(Api api, SchemaValues shapes) {

    private static final int JUST_TOO_LARGE = 64 * 1024 + 1;

    byte[] next(Operation operation, KnownValues known, RandomChoice dice) {
        var whole = dice.below(100);
        if (whole < 10) {
            return odd(dice);
        }
        var body = whole < 30 ? example(operation, dice) : shaped(operation, known, dice);
        int changes = dice.oneOf(0, 0, 1, 1, 1, 2, 5);
        var text = changes == 0 ? body.toString() : Mutation.of(body, changes, dice);
        return text.getBytes(dice.percent(3) ? dice.oneOf(UTF_16, ISO_8859_1) : UTF_8);
    }

    private JsonNode shaped(Operation operation, KnownValues known, RandomChoice dice) {
        return operation.takesBody()
                ? shapes.value(operation.bodySchema(), "", known, dice)
                : JsonNodeFactory.instance.objectNode();
    }

    private JsonNode example(Operation operation, RandomChoice dice) {
        var examples = operation.bodyExamples();
        return examples.isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : api.resolved(dice.oneOf(examples)).path("value");
    }

    private static byte[] odd(RandomChoice dice) {
        return switch (dice.below(4)) {
            case 0 -> EdgeCases.json(dice).getBytes(UTF_8);
            case 1 ->
                dice.oneOf("{\"\u00ff\":1}", "\u00c3", "\u00ef\u00bb\u00bf{}", "\u001f\u008b\b")
                        .getBytes(ISO_8859_1);
            case 2 ->
                dice.oneOf("", " ", "{", "{}{}", "{}]", "// {}", "{'a':1}", "a=1&b=2", "<a/>", "NaN")
                        .getBytes(UTF_8);
            default ->
                " "
                        .repeat(dice.oneOf(JUST_TOO_LARGE - 1, JUST_TOO_LARGE, 2 * JUST_TOO_LARGE))
                        .getBytes(UTF_8);
        };
    }
}
