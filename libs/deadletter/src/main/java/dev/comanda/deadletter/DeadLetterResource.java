package dev.comanda.deadletter;

import dev.comanda.messaging.deadletter.DeadLetters;
import dev.comanda.messaging.deadletter.LetterId;
import dev.comanda.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Every service that uses this library answers for its own letters, and knows no other service's. */
@Path("/api/dead-letters/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("manager")
class DeadLetterResource {

    private static final int USUAL = 50;

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
    public Uni<ListJson> list(@RestPath String service, @RestQuery @Nullable Integer limit) {
        requireOurs(service);
        return letters.newest(count(limit))
                .map(found ->
                        new ListJson(found.stream().map(DeadLetterJson::from).toList()));
    }

    @GET
    @Path("/{letterId}")
    public Uni<OpenedLetterJson> show(@RestPath String service, @RestPath String letterId) {
        return letters.find(id(service, letterId))
                .map(found -> found.map(OpenedLetterJson::from).orElseThrow(DeadLetterResource::unknownLetter));
    }

    @POST
    @Path("/{letterId}/replay")
    public Uni<ReplayJson> replay(@RestPath String service, @RestPath String letterId) {
        return letters.replay(id(service, letterId), caller.getPrincipal().getName())
                .map(found -> found.map(ReplayJson::from).orElseThrow(DeadLetterResource::unknownLetter));
    }

    private LetterId id(String service, String letterId) {
        requireOurs(service);
        return LetterId.parse(letterId).orElseThrow(DeadLetterResource::unknownLetter);
    }

    private void requireOurs(String service) {
        if (!service.equals(name)) {
            throw unknownLetter();
        }
    }

    private static int count(@Nullable Integer limit) {
        int count = limit == null ? USUAL : limit;
        if (count < 1 || count > DeadLetters.MOST) {
            throw Problems.malformed("limit", "must be 1 to " + DeadLetters.MOST)
                    .build();
        }
        return count;
    }

    private static HttpProblem unknownLetter() {
        return Problems.notFound("dead letter");
    }
}
