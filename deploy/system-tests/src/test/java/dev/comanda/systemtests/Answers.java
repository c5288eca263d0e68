package dev.comanda.systemtests;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What answers look like. */
final class Answers {

    private Answers() {}

    /** A refusal that names its reason, as RFC 9457 has it. */
    static ResponseSpecification problem(int status, String name) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("status", equalTo(status))
                .expectBody("type", equalTo("/problems/" + name))
                .build();
    }
}
