package dev.comanda.systemtests.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.running.SystemState;
import dev.comanda.systemtests.wire.WireAnswer;
import dev.comanda.systemtests.wire.WireCall;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends the request of a table row, and checks that it is refused as expected and changes nothing. */
public final class Refusals implements AutoCloseable {

    private final Comanda comanda;
    private final Placeholders placeholders;
    private URI gateway;
    private SystemState state;
    private Map<String, String> before = Map.of();

    private Refusals(Comanda comanda) {
        this.comanda = comanda;
        this.gateway = comanda.gateway();
        this.state = SystemState.of(comanda);
        this.placeholders = Personas.create(comanda, state);
    }

    static Refusals at(Comanda comanda) {
        return new Refusals(comanda);
    }

    /** Takes a new snapshot, to be called after changes by other tests. */
    void reset() {
        state.close();
        gateway = comanda.gateway();
        state = SystemState.of(comanda);
        state.awaitQuiescence();
        before = state.read();
    }

    /** The text with all placeholders replaced. */
    public String resolve(String text) {
        return placeholders.resolve(text);
    }

    /**
     * A call of a row, without a body.
     *
     * @param who and what, such as {@code anna GET /api/cart}
     */
    public WireCall call(String who) {
        var parts = placeholders.resolve(who).split(" ", 3);
        return rawCall(parts[0], parts[1], parts[2]);
    }

    /** A call whose target is sent verbatim, without placeholders. */
    public WireCall rawCall(String who, String method, String target) {
        var call = WireCall.of(method, target);
        return placeholders.headersOf(who).stream().reduce(call, WireCall::with, (one, other) -> other);
    }

    /** A call of a row; what follows its target, if anything does, is its body. */
    public WireCall callWithBody(String row) {
        var parts = row.split(" (?=\\{)", 2);
        return parts.length == 1 ? call(row) : call(parts[0]).json(placeholders.resolve(parts[1]));
    }

    /**
     * Checks one row.
     *
     * @param body JSON, or null for none
     * @param answer status and name of the problem
     * @param about {@code field: rule} for the one error of a field, {@code name = value} for other members of the problem
     */
    public void check(String call, @Nullable String body, String answer, @Nullable String about) {
        check(body == null ? call(call) : call(call).json(placeholders.resolve(body)), answer, about);
    }

    /** Checks a request that is not a table row. */
    public void check(WireCall call, String answer, @Nullable String about) {
        var received = sendRefused(call, answer);
        if (about != null) {
            assertDetail(received.json(), placeholders.resolve(about));
        }
    }

    /** Checks that a request is refused with {@code answer}; the caller checks the rest of the response. */
    public WireAnswer sendRefused(WireCall call, String answer) {
        var received = sendWithoutEffect(call);
        var expected = answer.split(" ", 2);
        assertProblem(received, Integer.parseInt(expected[0]), expected[1]);
        return received;
    }

    /** Sends a request and checks that it changes nothing. */
    public WireAnswer sendWithoutEffect(WireCall call) {
        var received = call.send(gateway);
        assertNothingChanged(received);
        return received;
    }

    /** Sends a webhook and checks that at most webhooks are stored. */
    public WireAnswer sendStored(WireCall webhook) {
        var received = webhook.send(gateway);
        assertOnlyWebhooksChanged(received);
        return received;
    }

    /** Waits for quiescence and checks that only webhooks were stored. */
    public void awaitOnlyWebhooksChanged() {
        state.awaitQuiescence();
        assertOnlyWebhooksChanged("a while");
    }

    /** The first column of each row that a query finds in a service's database. */
    public List<String> rows(String database, String query) {
        return state.database(database).query(query);
    }

    private static void assertProblem(WireAnswer received, int status, String name) {
        assertThat(received.status()).as(received.toString()).isEqualTo(status);
        assertThat(received.header("content-type")).as(received.toString()).containsExactly("application/problem+json");
        var problem = received.json();
        assertThat(problem.path("type").asText()).as(received.toString()).isEqualTo("/problems/" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
    }

    private static void assertDetail(JsonNode problem, String about) {
        if (about.contains(" = ")) {
            var fact = about.split(" = ", 2);
            assertThat(problem.at("/" + fact[0]).asText())
                    .as(problem.toString())
                    .isEqualTo(fact[1]);
        } else {
            var error = about.split(": ", 2);
            assertThat(problem.path("errors")).as(problem.toString()).hasSize(1);
            assertThat(problem.at("/errors/0/field").asText())
                    .as(problem.toString())
                    .isEqualTo(error[0]);
            assertThat(problem.at("/errors/0/rule").asText())
                    .as(problem.toString())
                    .startsWith(error[1]);
        }
    }

    private void assertNothingChanged(WireAnswer answer) {
        assertThat(takeChanges()).as("changes after %s", answer).isEmpty();
    }

    private void assertOnlyWebhooksChanged(Object cause) {
        assertThat(takeChanges()).as("changes after %s", cause).allMatch(entry -> entry.contains("webhooks"));
    }

    /** The changes since the last snapshot. */
    private List<String> takeChanges() {
        var now = state.read();
        var changes = now.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry ->
                        "%s: %s instead of %s".formatted(entry.getKey(), entry.getValue(), before.get(entry.getKey())))
                .toList();
        before = now;
        return changes;
    }

    @Override
    public void close() {
        state.close();
    }
}
