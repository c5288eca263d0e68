package dev.comanda.menu.adapter.in.rest;

import dev.comanda.http.Problems;
import dev.comanda.menu.adapter.in.rest.StaffItemJson.StaffItemsJson;
import dev.comanda.menu.application.port.in.ChangeMenuItem;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Command;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Done;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Outdated;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Refused;
import dev.comanda.menu.application.port.in.ChangeMenuItem.Result;
import dev.comanda.menu.application.port.in.ChangeMenuItem.UnknownItem;
import dev.comanda.menu.application.port.in.MenuViews;
import dev.comanda.menu.domain.ChangeDecision.Refusal;
import dev.comanda.menu.domain.MenuItem;
import dev.comanda.messaging.conflict.RetryOnConflict;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/menu/items")
@Produces(MediaType.APPLICATION_JSON)
@RetryOnConflict
class MenuItemResource {

    private final MenuViews views;
    private final ChangeMenuItem changeMenuItem;
    private final MenuPage page;

    MenuItemResource(MenuViews views, ChangeMenuItem changeMenuItem, MenuPage page) {
        this.views = views;
        this.changeMenuItem = changeMenuItem;
        this.page = page;
    }

    @GET
    @RolesAllowed({"manager", "kitchen"})
    public Uni<StaffItemsJson> items() {
        return views.items().map(StaffItemsJson::from);
    }

    @PATCH
    @Path("/{itemId}")
    @RolesAllowed("manager")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RestResponse<StaffItemJson>> change(
            @RestPath UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable ItemChangeJson body) {
        if (body == null) {
            throw Problems.malformed("body", "must be an object").build();
        }
        return changeMenuItem
                .change(new Command(itemId, Tags.version(ifMatch), body.toDomain()))
                .call(page::refresh)
                .map(MenuItemResource::answer);
    }

    private static RestResponse<StaffItemJson> answer(Result result) {
        return switch (result) {
            case Done(MenuItem item) ->
                ResponseBuilder.ok(StaffItemJson.from(item))
                        .header(HttpHeaders.ETAG, Tags.ofVersion(item.version()))
                        .build();
            case UnknownItem() -> throw MenuProblems.unknownItem();
            case Outdated outdated -> throw MenuProblems.of(outdated);
            case Refused(Refusal refusal) -> throw MenuProblems.of(refusal);
        };
    }
}
