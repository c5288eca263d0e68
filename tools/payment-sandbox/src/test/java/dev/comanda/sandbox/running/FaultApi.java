package dev.comanda.sandbox.running;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Sets the sandbox's fault rules. */
final class FaultApi {

    private static final String PATH = "/_sandbox/faults";

    private FaultApi() {}

    /** @param rules in JSON, separated by commas */
    static void setRules(String rules) {
        setRules(42, rules);
    }

    static void setRules(long seed, String rules) {
        attempt("{\"seed\": %d, \"rules\": [%s]}".formatted(seed, rules)).then().statusCode(200);
    }

    static Response attempt(String body) {
        return given().body(body).put(PATH);
    }

    static JsonPath show() {
        return given().get(PATH).then().statusCode(200).extract().jsonPath();
    }

    static void end() {
        given().delete(PATH).then().statusCode(200);
    }
}
