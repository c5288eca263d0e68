package dev.comanda.systemtests.people;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Name and password, valid or not. */
record Account(String name, String password) {

    RequestSpecification authenticate(RequestSpecification request) {
        return request.auth().preemptive().basic(name, password);
    }

    /** The header line with the credentials. */
    String credentialHeader() {
        return "Authorization: " + authorization();
    }

    String authorization() {
        var credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }
}
