package dev.comanda.systemtests.people;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.util.concurrent.Callable;

/** Repeats what a person would try again. */
public final class Patience {

    private Patience() {}

    /** Repeats a call until it is answered with that status; failures to connect count as no answer yet. */
    public static Response until(int status, Callable<Response> call) {
        return await("status " + status).ignoreExceptions().until(call, answer -> answer.statusCode() == status);
    }
}
