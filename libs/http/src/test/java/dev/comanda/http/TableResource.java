package dev.comanda.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reserves tables. */
@Path("/tables")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TableResource {

    /** All that a reservation can have. */
    public record Reservation(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Integer seats,
            @Nullable Boolean outside,
            @Nullable Instant at,
            @Nullable Currency currency,
            @Nullable Wish wish,
            @Nullable List<Guest> guests,
            @Nullable Deposit deposit) {}

    public record Guest(
            @Nullable String name,
            @Nullable Integer age,
            @Nullable List<UUID> dishes) {}

    /** Primitive: it cannot be left out. */
    public record Deposit(long amount) {}

    public enum Wish {
        @JsonProperty("window")
        WINDOW,
        @JsonProperty("quiet")
        QUIET
    }

    @POST
    public Reservation reserve(@Nullable Reservation reservation) {
        Reservation wanted = Required.body(reservation);
        Required.field("name", wanted.name());
        if (wanted.guests() != null) {
            Required.elements("guests", wanted.guests());
        }
        return wanted;
    }

    @GET
    @Path("/{id}")
    public UUID find(@PathParam("id") UUID id) {
        throw Problems.notFound("table");
    }

    @GET
    @Path("/full")
    public String full() {
        throw Problems.invalid("invalid-seats", "So many cannot sit", "seats", "must be 1 to 12")
                .with("free", 4)
                .build();
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("secret: jdbc:postgresql://10.0.0.1/tables");
    }

    @GET
    @Path("/wrapped")
    public String wrapped() {
        throw new IllegalStateException("outer secret", new IllegalArgumentException("inner secret"));
    }

    @GET
    @Path("/mine")
    @Authenticated
    public String mine() {
        return "\"mine\"";
    }

    @GET
    @Path("/staff")
    @RolesAllowed("manager")
    public String staff() {
        return "\"staff\"";
    }
}
