package dev.comanda.systemtests.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.systemtests.running.Books;
import dev.comanda.systemtests.running.Comanda;
import dev.comanda.systemtests.wire.WireAnswer;
import dev.comanda.systemtests.wire.WireCall;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Does what a row asks for, checks that it is refused as the row says, and that the refusal has changed nothing. */
public final class Refusals implements AutoCloseable {

    private final Comanda comanda;
    private final Words words;
    private URI door;
    private Books books;
    private Map<String, String> before = Map.of();

    private Refusals(Comanda comanda) {
        this.comanda = comanda;
        this.door = comanda.gateway();
        this.books = Books.of(comanda);
        this.words = Regulars.comeInto(comanda, books);
    }

    static Refusals at(Comanda comanda) {
        return new Refusals(comanda);
    }

    /** To be called when something other than these rows may have changed something, be it where everything runs. */
    void settle() {
        books.close();
        door = comanda.gateway();
        books = Books.of(comanda);
        books.awaitCalm();
        before = books.read();
    }

    /** The text with every word in angle brackets replaced by what it means here. */
    public String say(String text) {
        return words.in(text);
    }

    /**
     * A call of a row, without a body.
     *
     * @param who and what, such as {@code anna GET /api/cart}
     */
    public WireCall call(String who) {
        var parts = words.in(who).split(" ", 3);
        return rawCall(parts[0], parts[1], parts[2]);
    }

    /** A call whose target holds no words but itself, whatever characters it has. */
    public WireCall rawCall(String who, String method, String target) {
        var call = WireCall.of(method, target);
        return words.introductionOf(who).stream().reduce(call, WireCall::with, (one, other) -> other);
    }

    /** A call of a row; what follows its target, if anything does, is its body. */
    public WireCall callWithBody(String row) {
        var parts = row.split(" (?=\\{)", 2);
        return parts.length == 1 ? call(row) : call(parts[0]).json(words.in(parts[1]));
    }

    /**
     * Checks one row.
     *
     * @param body JSON, or null for none
     * @param answer status and name of the problem
     * @param about {@code field: rule} for the one error of a field, {@code name = value} for what else the problem tells
     */
    public void check(String call, @Nullable String body, String answer, @Nullable String about) {
        check(body == null ? call(call) : call(call).json(words.in(body)), answer, about);
    }

    /** Checks a request that is more than a row can say. */
    public void check(WireCall call, String answer, @Nullable String about) {
        var received = refused(call, answer);
        if (about != null) {
            tells(received.json(), words.in(about));
        }
    }

    /** Checks that a request is refused as {@code answer} says; what else the refusal tells is up to the caller. */
    public WireAnswer refused(WireCall call, String answer) {
        var received = harmless(call);
        var expected = answer.split(" ", 2);
        isProblem(received, Integer.parseInt(expected[0]), expected[1]);
        return received;
    }

    /** Sends a request that is none to refuse, and checks that it changed nothing either. */
    public WireAnswer harmless(WireCall call) {
        var received = call.send(door);
        nothingHasChangedBy(received);
        return received;
    }

    /** Sends a webhook that is to be kept, and checks that nothing else happened. */
    public WireAnswer kept(WireCall webhook) {
        var received = webhook.send(door);
        onlyWebhooksHaveChangedBy(received);
        return received;
    }

    /** Waits until all is quiet, and checks that nothing has come of it but webhooks. */
    public void nothingButWebhooksCame() {
        books.awaitCalm();
        onlyWebhooksHaveChangedBy("a while");
    }

    /** The first column of each row that a query finds in a service's database. */
    public List<String> rows(String database, String query) {
        return books.database(database).rows(query);
    }

    private static void isProblem(WireAnswer received, int status, String name) {
        assertThat(received.status()).as(received.toString()).isEqualTo(status);
        assertThat(received.header("content-type")).as(received.toString()).containsExactly("application/problem+json");
        var problem = received.json();
        assertThat(problem.path("type").asText()).as(received.toString()).isEqualTo("/problems/" + name);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
    }

    private static void tells(JsonNode problem, String about) {
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

    private void nothingHasChangedBy(WireAnswer answer) {
        assertThat(turnPage()).as("what the house remembers after %s", answer).isEmpty();
    }

    private void onlyWebhooksHaveChangedBy(Object cause) {
        assertThat(turnPage())
                .as("what the house remembers after %s", cause)
                .allMatch(entry -> entry.contains("webhooks"));
    }

    /** Answers what is different from the time before. */
    private List<String> turnPage() {
        var now = books.read();
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
        books.close();
    }
}
