package dev.comanda.systemtests.people;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A name and a password that the house knows, or does not. */
record Account(String name, String password) {

    RequestSpecification introduce(RequestSpecification request) {
        return request.auth().preemptive().basic(name, password);
    }

    /** The header line that tells the house. */
    String introduction() {
        return "Authorization: " + authorization();
    }

    String authorization() {
        var credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
