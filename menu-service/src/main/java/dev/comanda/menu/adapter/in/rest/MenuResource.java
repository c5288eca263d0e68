package dev.comanda.menu.adapter.in.rest;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

@Path("/api/menu")
class MenuResource {

    // shared caches may store it but must revalidate it, so that no old price is shown
    private static final String REVALIDATE = "public, no-cache";

    private final MenuPage page;

    MenuResource(MenuPage page) {
        this.page = page;
    }

    @GET
    @PermitAll
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<byte[]> menu(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        RenderedMenu menu = page.latest();
        boolean known = Tags.matches(ifNoneMatch, menu.tag());
        ResponseBuilder<byte[]> answer =
                known ? ResponseBuilder.create(Status.NOT_MODIFIED) : ResponseBuilder.ok(menu.body());
        return answer.header(HttpHeaders.ETAG, menu.tag())
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }
}
