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

/** Checks each call before its caller is authenticated; the cheapest checks first. */
@Singleton
final class RequestChecks {

    private final Origins origins;
    private final RateLimiter rates;
    private final Problems problems;
    private final List<Function<Call, Optional<Problem>>> checks =
            List.of(this::checkRate, this::checkLength, this::checkMediaType, this::checkOrigin);

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
        return rates.tryConsumeForAddress(call.route().routeClass(), call.address())
                .map(problems::tooMany);
    }

    private Optional<Problem> checkLength(Call call) {
        String length = call.request().getHeader("Content-Length");
        long limit = call.route().kind().bodyLimit();
        // RequestScanner has checked that it is a number
        return length != null && Long.parseLong(length) > limit
                ? Optional.of(problems.tooLarge(limit))
                : Optional.empty();
    }

    private Optional<Problem> checkMediaType(Call call) {
        return isFromBrowser(call.request(), call.route()) && !JsonBody.isDeclaredBy(call.request())
                ? Optional.of(problems.unsupportedMediaType())
                : Optional.empty();
    }

    private Optional<Problem> checkOrigin(Call call) {
        return isFromBrowser(call.request(), call.route()) && !origins.allow(call.request())
                ? Optional.of(problems.foreignOrigin())
                : Optional.empty();
    }

    /** Whether it is a change that a page may have sent; webhooks do not come from pages. */
    private static boolean isFromBrowser(HttpServerRequest request, Route route) {
        return route.kind() != Route.Kind.WEBHOOK && Route.isUnsafe(request.method());
    }
}
