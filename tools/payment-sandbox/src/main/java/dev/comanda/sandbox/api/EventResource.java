package dev.comanda.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.comanda.sandbox.ledger.Ledger;
import dev.comanda.sandbox.ledger.LedgerState;
import dev.comanda.sandbox.ledger.RecordedEvent;
import dev.comanda.sandbox.stripe.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Events, also those whose webhook was never delivered. */
@Path("/v1/events")
@SecretKey
@Produces(MediaType.APPLICATION_JSON)
class EventResource {

    private static final Paging<RecordedEvent> PAGING =
            new Paging<>("/v1/events", RecordedEvent::id, RecordedEvent::created);

    private final Ledger ledger;

    EventResource(Ledger ledger) {
        this.ledger = ledger;
    }

    @GET
    @Path("{id}")
    public Response retrieve(String id, UriInfo uri) {
        Expansions.NONE.ofOne(Params.query(uri).allowOnly(List.of("expand[]")));
        return ledger.read(state -> state.event(id)
                        .map(event -> ApiResponse.ok(json(event, state)))
                        .orElseThrow(() -> ApiError.missing("event", id, "id")))
                .response();
    }

    @GET
    public Response list(UriInfo uri) {
        Params params = Params.query(uri).allowOnly(Paging.paramsAnd("type", "types[]", "delivery_success"));
        Expansions.NONE.ofMany(params);
        return ledger.read(state -> ApiResponse.ok(
                        PAGING.page(params, state.events(), wanted(params, state), event -> json(event, state))))
                .response();
    }

    private static JsonNode json(RecordedEvent event, LedgerState state) {
        ObjectNode json = (ObjectNode) Json.read(event.payload());
        return json.put("pending_webhooks", state.delivered(event.id()) ? 0 : 1);
    }

    private static Predicate<RecordedEvent> wanted(Params params, LedgerState state) {
        Optional<String> type = params.text("type");
        List<String> types = params.texts("types");
        Optional<Boolean> delivered = params.text("delivery_success").map(Boolean::valueOf);
        return event -> type.map(pattern -> matches(event.type(), pattern)).orElse(true)
                && (types.isEmpty() || types.contains(event.type()))
                && delivered
                        .map(wanted -> wanted == state.delivered(event.id()))
                        .orElse(true);
    }

    // Stripe lets a star stand for a whole family of types, such as charge.*
    private static boolean matches(String type, String pattern) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }
}
