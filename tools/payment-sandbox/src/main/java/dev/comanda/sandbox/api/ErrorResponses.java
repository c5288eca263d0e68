package dev.comanda.sandbox.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure of the API in Stripe's form; other paths keep the form that HTTP gives them. */
class ErrorResponses {

    private static final Logger LOG = Logger.getLogger(ErrorResponses.class);

    @ServerExceptionMapper
    Response refused(ApiError error) {
        return error.response().response();
    }

    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException refusal, UriInfo uri) {
        Response plain = refusal.getResponse();
        if (!uri.getPath().startsWith("/v1/")) {
            return plain;
        }
        return ApiError.ofHttp(plain.getStatus(), "Unrecognized request: " + refusal.getMessage())
                .response()
                .response();
    }

    @ServerExceptionMapper
    Response failed(RuntimeException failure, UriInfo uri) {
        LOG.errorf(failure, "%s failed", uri.getPath());
        return ApiError.internal().response().response();
    }
}
