package dev.comanda.messaging.deadletter.rest;

import dev.comanda.http.Problems;
import dev.comanda.http.QueryParameter;
import dev.comanda.messaging.deadletter.DeadLetterId;
import dev.comanda.messaging.deadletter.DeadLetters;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;

/** Each service serves its own dead letters only. */
@Path("/api/dead-letters/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
class DeadLetterResource {

    private static final int DEFAULT_LIMIT = 50;

    private final DeadLetters letters;
    private final SecurityIdentity caller;
    private final String name;

    DeadLetterResource(
            DeadLetters letters,
            SecurityIdentity caller,
            @ConfigProperty(name = "quarkus.application.name") String name) {
        this.letters = letters;
        this.caller = caller;
        this.name = name;
    }

    /** The newest ones, newest first. */
    record ListJson(List<DeadLetterJson> deadLetters) {}

    @GET
    public Uni<ListJson> list(@RestPath String service, @Context UriInfo request) {
        requireOwn(service);
        return letters.newest(QueryParameter.limit(request, DEFAULT_LIMIT, DeadLetters.MAX_COUNT))
                .map(found ->
                        new ListJson(found.stream().map(DeadLetterJson::from).toList()));
    }

    @GET
    @Path("/{letterId}")
    public Uni<DeadLetterDetailJson> show(@RestPath String service, @RestPath String letterId) {
        return letters.find(id(service, letterId))
                .map(found -> found.map(DeadLetterDetailJson::from).orElseThrow(DeadLetterResource::unknownDeadLetter));
    }

    @POST
    @Path("/{letterId}/replay")
    public Uni<ReplayJson> replay(@RestPath String service, @RestPath String letterId) {
        return letters.replay(id(service, letterId), caller.getPrincipal().getName())
                .map(found -> found.map(ReplayJson::from).orElseThrow(DeadLetterResource::unknownDeadLetter));
    }

    private DeadLetterId id(String service, String letterId) {
        requireOwn(service);
        return DeadLetterId.parse(letterId).orElseThrow(DeadLetterResource::unknownDeadLetter);
    }

    private void requireOwn(String service) {
        if (!service.equals(name)) {
            throw unknownDeadLetter();
        }
    }

    private static HttpProblem unknownDeadLetter() {
        return Problems.notFound("dead letter");
    }
}
