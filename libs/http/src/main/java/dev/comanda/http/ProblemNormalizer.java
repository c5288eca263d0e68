package dev.comanda.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Normalizes the problems that frameworks raise: same form as our own, and no internals. */
@ApplicationScoped
class ProblemNormalizer implements ProblemPostProcessor {

    /** Greater numbers come first; the library's logging has 101. */
    private static final int BEFORE_LOGGING = 102;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(400, "malformed"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(500, "internal"),
            Map.entry(503, "unavailable"));

    /** Before the logging, so that the log has what the client gets. */
    @Override
    public int priority() {
        return BEFORE_LOGGING;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return HttpProblem.builder(named(problem, context))
                .withInstance(ProblemInstance.at(context.path))
                .build();
    }

    private static HttpProblem named(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (causesOf(context).anyMatch(Outages::isOutage)) {
            return unavailable();
        }
        return causesOf(context)
                .filter(JsonProcessingException.class::isInstance)
                .map(JsonProcessingException.class::cast)
                .findFirst()
                .map(JsonProblems::of)
                .orElseGet(() -> named(problem));
    }

    private static Stream<Throwable> causesOf(ProblemContext context) {
        return Stream.iterate(context.cause, Objects::nonNull, Throwable::getCause);
    }

    private static HttpProblem unavailable() {
        return Problems.problem(503, "unavailable", "Not available right now")
                .withDetail("The same request can be sent again")
                .withHeader("Retry-After", 2)
                .build();
    }

    private static HttpProblem named(HttpProblem problem) {
        String name =
                NAMES.getOrDefault(problem.getStatusCode(), problem.getStatusCode() < 500 ? "malformed" : "internal");
        HttpProblem.Builder named = HttpProblem.builder(problem).withType(URI.create("/problems/" + name));
        return problem.getStatusCode() == 500 ? named.withDetail(null).build() : named.build();
    }
}
