package dev.comanda.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Problem details whose {@code type} is {@code /problems/<name>}, a page that the front door serves. */
public final class Problems {

    private static final int UNPROCESSABLE_CONTENT = 422;

    private Problems() {}

    /**
     * @param status 400 to 599
     * @param name in kebab case, stable: clients tell problems apart by it
     * @param title the same for every occurrence, for people
     */
    public static HttpProblem.Builder problem(int status, String name, String title) {
        return HttpProblem.builder()
                .withStatus(status)
                .withType(URI.create("/problems/" + name))
                .withTitle(title);
    }

    /** A field that was understood but breaks a rule. */
    public static HttpProblem.Builder invalid(String name, String title, String field, String rule) {
        return invalid(name, title, List.of(new FieldError(field, rule)));
    }

    /** Fields that were understood but break rules, all of them at once. */
    public static HttpProblem.Builder invalid(String name, String title, List<FieldError> errors) {
        return problem(UNPROCESSABLE_CONTENT, name, title)
                .withDetail(errors.stream()
                        .map(error -> "%s: %s".formatted(error.field(), error.rule()))
                        .collect(Collectors.joining("; ")))
                .with("errors", errors);
    }

    /** A request that could not be understood because of one field. */
    public static HttpProblem.Builder malformed(String field, String rule) {
        return problem(400, "malformed", "The request could not be read")
                .withDetail("%s: %s".formatted(field, rule))
                .with("errors", List.of(new FieldError(field, rule)));
    }

    /** What does not exist for this caller; that it may exist for another is not told. */
    public static HttpProblem notFound(String what) {
        return problem(404, "not-found", "Not found")
                .withDetail("There is no such " + what)
                .build();
    }
}
