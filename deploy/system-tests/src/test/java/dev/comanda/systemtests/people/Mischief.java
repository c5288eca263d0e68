package dev.comanda.systemtests.people;

import static io.restassured.RestAssured.given;

import dev.comanda.systemtests.running.Comanda;

/** Someone who makes the payment provider misbehave, until they leave. */
public record Mischief(Comanda comanda) implements AutoCloseable {

    private static final String PATH = "/_sandbox/faults";

    /**
     * Begins.
     *
     * @param rules in JSON, separated by commas, as the sandbox's README tells them
     */
    public static Mischief of(String rules, Comanda comanda) {
        given().baseUri(comanda.provider().toString())
                .body("{\"seed\": 1, \"rules\": [%s]}".formatted(rules))
                .put(PATH)
                .then()
                .statusCode(200);
        return new Mischief(comanda);
    }

    /** How often anything has gone wrong so far. */
    public int strikes() {
        return given()
                .baseUri(comanda.provider().toString())
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Integer>getList("rules.struck")
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public void close() {
        given().baseUri(comanda.provider().toString()).delete(PATH).then().statusCode(200);
    }
}
