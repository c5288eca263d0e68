package dev.comanda.sandbox.api;

import dev.comanda.sandbox.stripe.ApiVersion;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Gives each answer of the API its request id, and logs it in one line. */
@Provider
class ApiHeaders implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(ApiHeaders.class);

    private final ApiRequest apiRequest;

    ApiHeaders(ApiRequest apiRequest) {
        this.apiRequest = apiRequest;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (path.startsWith("/v1/")) {
            response.getHeaders().putSingle("Request-Id", apiRequest.requestId());
            response.getHeaders().putSingle("Stripe-Version", ApiVersion.CURRENT);
            LOG.infof(
                    "%s %s %s: %d in %d ms",
                    apiRequest.requestId(), request.getMethod(), path, response.getStatus(), apiRequest.milliseconds());
        }
    }
}
