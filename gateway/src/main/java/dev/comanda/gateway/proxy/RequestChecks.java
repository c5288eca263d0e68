package dev.comanda.gateway.proxy;

import dev.comanda.gateway.ingress.Origins;
import dev.comanda.gateway.limit.RateLimiter;
import dev.comanda.gateway.problem.Problem;
import dev.comanda.gateway.problem.Problems;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is checked of each call before anybody asks who sends it; the cheapest first. */
@Singleton
final class RequestChecks {

    private final Origins origins;
    private final RateLimiter rates;
    private final Problems problems;
    private final List<Function<Call, Optional<Problem>>> checks =
            List.of(this::checkRate, this::checkLength, this::checkForm, this::checkOrigin);

    RequestChecks(Origins origins, RateLimiter rates, Problems problems) {
        this.origins = origins;
        this.rates = rates;
        this.problems = problems;
    }

    /** The first refusal, if there is one. */
    Optional<Problem> check(Call call) {
        return checks.stream()
                .map(check -> check.apply(call))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Problem> checkRate(Call call) {
        return rates.countCallFrom(call.route().routeClass(), call.address()).map(problems::tooMany);
    }

    private Optional<Problem> checkLength(Call call) {
        String length = call.request().getHeader("Content-Length");
        long limit = call.route().kind().bodyLimit();
        // that it is a number was seen when it was read
        return length != null && Long.parseLong(length) > limit
                ? Optional.of(problems.tooLarge(limit))
                : Optional.empty();
    }

    private Optional<Problem> checkForm(Call call) {
        return isOfPages(call.request(), call.route()) && !JsonBody.isAnnouncedBy(call.request())
                ? Optional.of(problems.unsupportedMediaType())
                : Optional.empty();
    }

    private Optional<Problem> checkOrigin(Call call) {
        return isOfPages(call.request(), call.route()) && !origins.allow(call.request())
                ? Optional.of(problems.foreignOrigin())
                : Optional.empty();
    }

    /** A change that a page may ask for; the provider's calls come from no page. */
    private static boolean isOfPages(HttpServerRequest request, Route route) {
        return route.kind() != Route.Kind.WEBHOOK && Route.isUnsafe(request.method());
    }
}
