package dev.comanda.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Problem details whose {@code type} is {@code /problems/<name>}, a page that the gateway serves. */
public final class Problems {

    private static final int UNPROCESSABLE_CONTENT = 422;

    private Problems() {}

    /**
     * @param status 400 to 599
     * @param name in kebab case; stable, as clients rely on it
     * @param title for people, the same for every instance
     */
    public static HttpProblem.Builder problem(int status, String name, String title) {
        return HttpProblem.builder()
                .withStatus(status)
                .withType(URI.create("/problems/" + name))
                .withTitle(title);
    }

    /** A well-formed field that violates a rule. */
    public static HttpProblem.Builder invalid(String name, String title, String field, String rule) {
        return invalid(name, title, List.of(new FieldError(field, rule)));
    }

    /** Well-formed fields that violate rules, all together. */
    public static HttpProblem.Builder invalid(String name, String title, List<FieldError> errors) {
        return problem(UNPROCESSABLE_CONTENT, name, title)
                .withDetail(errors.stream()
                        .map(error -> "%s: %s".formatted(error.field(), error.rule()))
                        .collect(Collectors.joining("; ")))
                .with("errors", errors);
    }

    /** A malformed field. */
    public static HttpProblem.Builder malformed(String field, String rule) {
        return problem(400, "malformed", "The request could not be read")
                .withDetail("%s: %s".formatted(field, rule))
                .with("errors", List.of(new FieldError(field, rule)));
    }

    /** Not found for this caller, even if it exists for another one. */
    public static HttpProblem notFound(String what) {
        return problem(404, "not-found", "Not found")
                .withDetail("There is no such " + what)
                .build();
    }
}
