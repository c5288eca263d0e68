package dev.comanda.sandbox.fault;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes the sandbox misbehave, for tests and people; Stripe has nothing like it. */
@Path("/_sandbox/faults")
@Produces(MediaType.APPLICATION_JSON)
class FaultResource {

    private final Faults faults;
    private final DelayedDeliveries delayedDeliveries;

    FaultResource(Faults faults, DelayedDeliveries delayedDeliveries) {
        this.faults = faults;
        this.delayedDeliveries = delayedDeliveries;
    }

    @GET
    public FaultsJson show() {
        return faults.show(delayedDeliveries.count());
    }

    /** Replaces all rules and their counts; delayed webhooks stay delayed. */
    @PUT
    public FaultsJson replace(String orders) {
        faults.replace(FaultRulesReader.read(orders));
        return show();
    }

    @DELETE
    public FaultsJson end() {
        faults.replace(FaultRules.NONE);
        delayedDeliveries.releaseAll();
        return show();
    }

    @ServerExceptionMapper
    Response refused(InvalidFaultRules invalid) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(invalid.json())
                .build();
    }
}
