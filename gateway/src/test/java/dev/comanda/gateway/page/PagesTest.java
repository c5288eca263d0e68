package dev.comanda.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.problem.ProblemCatalogue;
import dev.comanda.gateway.problem.ProblemType;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StubServices.class)
class PagesTest extends RunningGateway {

    private static final String ORDER_PAGE = "/orders/0190a6f2-7f5c-7c3a-8f52-0123456789ab";

    @Inject
    ProblemCatalogue catalogue;

    @Test
    void every_problem_type_of_the_contract_has_its_page() {
        assertThat(catalogue.all())
                .extracting(ProblemType::name)
                .contains(
                        "malformed",
                        "unknown-field",
                        "unauthenticated",
                        "forbidden",
                        "origin",
                        "not-found",
                        "unknown-item",
                        "method-not-allowed",
                        "not-acceptable",
                        "request-timeout",
                        "sold-out",
                        "empty-cart",
                        "cart-closed",
                        "cart-locked",
                        "coupon-refused",
                        "coupon-exists",
                        "invalid-coupon",
                        "price-changed",
                        "illegal-transition",
                        "amount-too-small",
                        "not-paid",
                        "refund-exceeds-captured",
                        "order-expired",
                        "outdated",
                        "too-large",
                        "uri-too-long",
                        "unsupported-media-type",
                        "invalid-quantity",
                        "invalid-price",
                        "option-missing",
                        "option-unknown",
                        "too-many-options",
                        "invalid-refund",
                        "key-reused",
                        "too-many-requests",
                        "header-too-large",
                        "internal",
                        "unavailable",
                        "http-version");
        assertThat(catalogue.all()).allSatisfy(type -> {
            var page = browser.get(type.uri());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
            assertThat(page.body()).contains("<h1>" + type.title().replace("'", "&#39;"), "HTTP " + type.status());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                ORDER_PAGE,
                "/problems",
                "/assets/comanda.css",
                "/assets/order.js",
                "/favicon.svg",
                "/api/docs",
                "/api/docs/openapi.json",
                "/api/docs/asyncapi.json",
                "/assets/docs.css",
                "/assets/docs.js",
                "/assets/swagger-ui.css",
                "/assets/swagger-ui-bundle.js"
            })
    void a_page_is_sent_once_and_then_only_confirmed(String path) {
        var first = browser.get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isNotBlank();

        first.headers()
                .firstValue("ETag")
                .ifPresent(etag -> assertThat(
                                browser.get(path, "If-None-Match", etag).statusCode())
                        .isEqualTo(304));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ORDER_PAGE, "/problems", "/problems/sold-out", "/api/docs"})
    void pages_hold_no_inline_script_or_style(String path) {
        assertThat(browser.get(path).body())
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContain("<style", " style=", " onclick=", "javascript:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/orders",
                "/orders/x",
                "/orders/" + "..1",
                "/problems/nothing",
                "/index.html",
                "/pages/order.html",
                "/pages/docs/openapi.json",
                "/webjars/swagger-ui/index.html",
                "/problems.json",
                "/application.properties"
            })
    void an_unknown_page_is_404_for_people_and_programs(String path) {
        var forPeople = browser.get(path, "Accept", "text/html,application/xhtml+xml");
        assertThat(forPeople.statusCode()).isEqualTo(404);
        assertThat(forPeople.body()).contains("<h1>There is no such page");

        var forPrograms = browser.get(path, "Accept", "application/json");
        assertThat(forPrograms.statusCode()).isEqualTo(404);
        assertThat(forPrograms.body()).contains("/problems/not-found");
    }

    @Test
    void pages_can_only_be_read() {
        var answer = browser.send("POST", ORDER_PAGE, BodyPublishers.ofString("paid=true"));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    }
}
