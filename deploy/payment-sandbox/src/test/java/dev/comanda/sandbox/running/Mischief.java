package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Orders the sandbox to misbehave. */
final class Mischief {

    private static final String PATH = "/_sandbox/faults";

    private Mischief() {}

    /** @param rules in JSON, separated by commas */
    static void order(String rules) {
        order(42, rules);
    }

    static void order(long seed, String rules) {
        attempt("{\"seed\": %d, \"rules\": [%s]}".formatted(seed, rules)).then().statusCode(200);
    }

    static Response attempt(String orders) {
        return given().body(orders).put(PATH);
    }

    static JsonPath show() {
        return given().get(PATH).then().statusCode(200).extract().jsonPath();
    }

    static void end() {
        given().delete(PATH).then().statusCode(200);
    }
}
