package dev.comanda.sandbox.api;

import dev.comanda.sandbox.stripe.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What a request is answered.
 *
 * @param replayed whether it was given before, to the same idempotency key
 */
record ApiResponse(int status, String body, boolean replayed) {

    static ApiResponse ok(Object json) {
        return new ApiResponse(200, Json.write(json), false);
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        if (replayed) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.build();
    }
}
