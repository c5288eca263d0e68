package dev.comanda.systemtests.running;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.comanda.contracts.CheckedExchanges;
import dev.comanda.contracts.HttpContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The OpenAPI document that the gateway serves, and the exchanges checked against it. */
final class ServedContract {

    private final HttpContract contract;
    private final CheckedExchanges exchanges;

    private ServedContract(JsonNode document) {
        this.contract = new HttpContract(document);
        this.exchanges = new CheckedExchanges(contract);
    }

    static ServedContract of(URI gateway) {
        return new ServedContract(given().baseUri(gateway.toString())
                .get("/api/docs/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class));
    }

    CheckedExchanges exchanges() {
        return exchanges;
    }

    /** Writes which documented answers were seen, and which never were. */
    void report(Path file) {
        var never = new TreeSet<>(contract.answers());
        never.removeAll(exchanges.seen());
        try {
            Files.write(file, lines(never));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> lines(Collection<String> never) {
        return Stream.concat(
                        new TreeSet<>(exchanges.seen()).stream().map(answer -> "seen   " + answer),
                        never.stream().map(answer -> "never  " + answer))
                .toList();
    }
}
