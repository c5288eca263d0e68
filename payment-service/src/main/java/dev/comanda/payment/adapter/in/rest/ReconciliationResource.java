package dev.comanda.payment.adapter.in.rest;

import dev.comanda.http.QueryParameter;
import dev.comanda.payment.application.port.in.reconciliation.ReconciliationViews;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Mismatches, for staff to investigate. */
@Path("/api/payments/reconciliation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
class ReconciliationResource {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final ReconciliationViews views;

    ReconciliationResource(ReconciliationViews views) {
        this.views = views;
    }

    @GET
    public Uni<ReconciliationJson> reconciliation(@Context UriInfo request) {
        return views.latest(QueryParameter.limit(request, DEFAULT_LIMIT, MAX_LIMIT))
                .map(ReconciliationJson::from);
    }
}
