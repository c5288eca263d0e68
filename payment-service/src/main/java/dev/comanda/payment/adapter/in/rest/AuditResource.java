package dev.comanda.payment.adapter.in.rest;

import dev.comanda.payment.application.port.in.AuditViews;
import dev.comanda.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What does not match, for staff to look into. */
@Path("/api/payments/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
class AuditResource {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final AuditViews views;

    AuditResource(AuditViews views) {
        this.views = views;
    }

    @GET
    public Uni<AuditJson> audit(@RestQuery @Nullable String limit) {
        return views.latest(count(limit)).map(AuditJson::from);
    }

    /** Read here, as a number that is none would be answered with 404. */
    private static int count(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        try {
            int count = Integer.parseInt(limit);
            if (count >= 1 && count <= MOST) {
                return count;
            }
        } catch (NumberFormatException none) {
            // refused below, as any other that is not in range
        }
        throw Problems.malformed("limit", "must be 1 to " + MOST).build();
    }
}
