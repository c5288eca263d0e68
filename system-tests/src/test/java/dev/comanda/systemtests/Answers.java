package dev.comanda.systemtests;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** Expected responses. */
final class Answers {

    private Answers() {}

    /** A problem response of RFC 9457. */
    static ResponseSpecification problem(int status, String name) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("status", equalTo(status))
                .expectBody("type", equalTo("/problems/" + name))
                .build();
    }
}
