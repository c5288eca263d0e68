package dev.comanda.payment.adapter.in.rest;

import dev.comanda.http.Problems;
import dev.comanda.payment.application.port.in.reconciliation.ReconciliationViews;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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
    public Uni<ReconciliationJson> reconciliation(@RestQuery @Nullable String limit) {
        return views.latest(parseLimit(limit)).map(ReconciliationJson::from);
    }

    /** Parsed here because RESTEasy answers an invalid number with 404. */
    private static int parseLimit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int count = Integer.parseInt(limit);
            if (count >= 1 && count <= MAX_LIMIT) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like one out of range
        }
        throw Problems.malformed("limit", "must be 1 to " + MAX_LIMIT).build();
    }
}
