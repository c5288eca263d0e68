package dev.comanda.systemtests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Generates requests; most are nearly valid, to pass the first checks. */
final class Requests {

    private static final int LONGEST_IN_ADDRESS = 500;

    private final SchemaValues shapes;
    private final Bodies bodies;
    private final List<FuzzCaller> callers;
    private final Function<byte[], String> signature;

    /** @param signature what the payment provider signs a body with */
    Requests(Api api, List<FuzzCaller> callers, Function<byte[], String> signature) {
        this.shapes = new SchemaValues(api);
        this.bodies = new Bodies(api, shapes);
        this.callers = List.copyOf(callers);
        this.signature = signature;
    }

    FuzzedCall next(Operation operation, RandomChoice dice) {
        var caller = dice.oneOf(callers);
        var headers = new ArrayList<>(caller.credentialHeader());
        var body = operation.takesBody() || dice.percent(5) ? bodies.next(operation, caller.known(), dice) : null;
        if (body != null) {
            headers.addAll(HeaderLines.ofBody(dice));
        }
        operation
                .parametersIn("header")
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> dice.percent(60))
                .forEach(name -> headers.add(name + ": " + headerValue(name, body, dice)));
        if (operation.opensSocket() && dice.percent(60)) {
            headers.addAll(HeaderLines.ofUpgrade(dice));
        }
        headers.addAll(HeaderLines.more(dice));
        return new FuzzedCall(method(operation, dice), target(operation, caller.known(), dice), headers, body);
    }

    private String headerValue(String name, byte @Nullable [] body, RandomChoice dice) {
        boolean signs = name.equals("Stripe-Signature") && dice.percent(70);
        return signs ? signature.apply(body == null ? new byte[0] : body) : HeaderLines.value(name, dice);
    }

    private static String method(Operation operation, RandomChoice dice) {
        if (operation.method().equals("GET") && dice.percent(10)) {
            return "HEAD";
        }
        return dice.percent(3)
                ? dice.oneOf("PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "X")
                : operation.method();
    }

    private String target(Operation operation, KnownValues known, RandomChoice dice) {
        var path = operation.path();
        for (var parameter : operation.parametersIn("path").toList()) {
            var name = parameter.path("name").asText();
            path = path.replace("{" + name + "}", inPath(name, known, dice));
        }
        var query = query(operation, known, dice);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String inPath(String name, KnownValues known, RandomChoice dice) {
        var existing = known.inPath(name);
        if (!existing.isEmpty() && dice.percent(65)) {
            return dice.oneOf(existing);
        }
        return dice.percent(40) ? dice.uuid() : odd(dice);
    }

    private String query(Operation operation, KnownValues known, RandomChoice dice) {
        var parameters = new ArrayList<String>();
        for (var parameter : operation.parametersIn("query").toList()) {
            var name = parameter.path("name").asText();
            for (int times = dice.oneOf(0, 0, 1, 1, 1, 2); times > 0; times--) {
                parameters.add(name + "="
                        + (dice.percent(60) ? valid(parameter.path("schema"), name, known, dice) : odd(dice)));
            }
        }
        if (dice.percent(10)) {
            parameters.add(odd(dice) + dice.oneOf("=", "", "==") + odd(dice));
        }
        return String.join("&", parameters);
    }

    private String valid(JsonNode schema, String name, KnownValues known, RandomChoice dice) {
        return encoded(shapes.value(schema, name, known, dice).asText());
    }

    /** Mostly encoded as it has to be. */
    private static String odd(RandomChoice dice) {
        return dice.percent(80)
                ? encoded(EdgeCases.text(dice))
                : dice.oneOf(
                        "%", "%zz", "%c3", "%ff", "%00", "%2e%2e", "%2f", "<>", "{x}", "|", "^", "`", "\\", "\"", ";");
    }

    private static String encoded(String text) {
        var some = text.substring(0, Math.min(text.length(), LONGEST_IN_ADDRESS));
        return URLEncoder.encode(some, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
