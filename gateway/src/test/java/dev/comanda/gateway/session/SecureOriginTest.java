package dev.comanda.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comanda.gateway.RunningGateway;
import dev.comanda.gateway.testing.StubServices;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StubServices.class,
        initArgs = @ResourceArg(name = "comanda.public-origins", value = "https://comanda.example"))
class SecureOriginTest extends RunningGateway {

    @Test
    void over_https_the_cookie_is_secure_and_bound_to_the_host() {
        var answer = browser.post("/api/cart/add", "{}", "Origin", "https://comanda.example");

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-comanda_session=")
                        .contains("Secure")
                        .contains("HttpOnly")
                        .contains("Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void over_https_browsers_are_told_to_stay_there_and_services_learn_the_scheme() {
        var answer = browser.get("/api/menu");

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(services.last().header("X-Forwarded-Proto")).contains("https");
        assertThat(services.last().header("X-Forwarded-Host")).contains("comanda.example");
    }

    @Test
    void an_insecure_cookie_of_the_same_value_counts_as_none() {
        String cookie = browser.startSession();
        services.forget();

        browser.get("/api/cart", "Cookie", cookie.replace("__Host-", ""));

        assertThat(services.last().header("Authorization")).isEmpty();
    }
}
