package dev.comanda.systemtests.people;

import static io.restassured.RestAssured.given;

import dev.comanda.systemtests.running.Comanda;

/** Faults of the payment provider, active until closed. */
public record InjectedFaults(Comanda comanda) implements AutoCloseable {

    private static final String PATH = "/_sandbox/faults";

    /**
     * Activates fault rules.
     *
     * @param rules in JSON, separated by commas, see the sandbox's README
     */
    public static InjectedFaults of(String rules, Comanda comanda) {
        given().baseUri(comanda.provider().toString())
                .body("{\"seed\": 1, \"rules\": [%s]}".formatted(rules))
                .put(PATH)
                .then()
                .statusCode(200);
        return new InjectedFaults(comanda);
    }

    /** How often the rules were triggered so far. */
    public int triggered() {
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
