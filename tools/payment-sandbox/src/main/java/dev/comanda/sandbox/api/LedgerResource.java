package dev.comanda.sandbox.api;

import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.stripe.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Everything that has happened, for tests and people to look at; Stripe has nothing like it. */
@Path("/_sandbox/ledger")
@Produces(MediaType.APPLICATION_JSON)
class LedgerResource {

    private final Ledger ledger;

    LedgerResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    public String show() {
        return ledger.read(state -> Json.write(LedgerJson.from(state)));
    }
}
