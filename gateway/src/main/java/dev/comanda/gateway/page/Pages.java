package dev.comanda.gateway.page;

import static java.util.Objects.requireNonNull;

import dev.comanda.gateway.ingress.AllowedMethods;
import dev.comanda.gateway.ingress.RouteTag;
import dev.comanda.gateway.problem.ProblemCatalogue;
import dev.comanda.gateway.problem.ProblemJson;
import dev.comanda.gateway.problem.Problems;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** The pages and assets for browsers. */
@Singleton
final class Pages {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";
    private static final String SVG = "image/svg+xml";
    private static final String JSON = "application/json";
    private static final String ORDER_PAGE = "/orders/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final List<String> ALLOWED_METHODS = List.of("GET", "HEAD", "OPTIONS");
    private static final List<HttpMethod> READ_METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ProblemCatalogue catalogue;
    private final Problems problems;
    private final Template problemPage;
    private final Template problemsPage;
    private final StaticPage notFound = StaticPage.read("not-found.html", HTML);

    Pages(
            ProblemCatalogue catalogue,
            Problems problems,
            @Location("problem.html") Template problemPage,
            @Location("problems.html") Template problemsPage) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.problemPage = problemPage;
        this.problemsPage = problemsPage;
    }

    void install(@Observes Router router) {
        file(router, "/", "index.html", HTML);
        file(router, "/assets/comanda.css", "comanda.css", CSS);
        file(router, "/assets/order.js", "order.js", JAVASCRIPT);
        file(router, "/assets/live-order.js", "live-order.js", JAVASCRIPT);
        file(router, "/favicon.svg", "favicon.svg", SVG);
        file(router, "/api/docs", "docs/index.html", HTML);
        file(router, "/api/docs/openapi.json", "docs/openapi.json", JSON);
        file(router, "/api/docs/asyncapi.json", "docs/asyncapi.json", JSON);
        file(router, "/assets/docs.css", "docs/docs.css", CSS);
        file(router, "/assets/docs.js", "docs/docs.js", JAVASCRIPT);
        file(router, "/assets/swagger-ui.css", "docs/swagger-ui.css", CSS);
        file(router, "/assets/swagger-ui-bundle.js", "docs/swagger-ui-bundle.js", JAVASCRIPT);
        get(router.routeWithRegex(ORDER_PAGE), "/orders/{orderId}", StaticPage.read("order.html", HTML)::send);
        get(router.route("/problems"), "/problems", this::showProblems);
        get(router.route("/problems/:name"), "/problems/{name}", this::showProblem);
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1).handler(this::showNotFound);
    }

    private void file(Router router, String path, String file, String mediaType) {
        get(router.route(path), path, StaticPage.read(file, mediaType)::send);
    }

    private void get(Route route, String tag, Handler<RoutingContext> page) {
        route.order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(ctx -> {
            RouteTag.set(tag);
            if (READ_METHODS.contains(ctx.request().method())) {
                page.handle(ctx);
            } else if (ctx.request().method().equals(HttpMethod.OPTIONS)) {
                AllowedMethods.send(ALLOWED_METHODS, ctx.response());
            } else {
                ProblemJson.send(problems.methodNotAllowed(ALLOWED_METHODS), ctx.response());
            }
        });
    }

    private void showProblems(RoutingContext ctx) {
        html(ctx, problemsPage.data("problems", catalogue.all()).render());
    }

    private void showProblem(RoutingContext ctx) {
        catalogue
                .find(requireNonNull(ctx.pathParam("name")))
                .ifPresentOrElse(
                        type -> html(ctx, problemPage.data("problem", type).render()), ctx::next);
    }

    /** Browsers get a page; for other clients, the ingress responds with a problem. */
    private void showNotFound(RoutingContext ctx) {
        String accepted = ctx.request().getHeader("Accept");
        if (accepted != null && accepted.contains("text/html")) {
            notFound.sendAsError(404, ctx);
        } else {
            ctx.next();
        }
    }

    private static void html(RoutingContext ctx, String page) {
        Buffer body = Buffer.buffer(page);
        ctx.response()
                .putHeader("Content-Type", HTML)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("Content-Length", String.valueOf(body.length()))
                .end(body);
    }
}
